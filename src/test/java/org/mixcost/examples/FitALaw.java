package org.mixcost.examples;

import java.nio.file.Path;
import org.mixcost.MixCost;
import org.mixcost.analysis.fit.FitPlan;
import org.mixcost.analysis.fit.LawFit;
import org.mixcost.formula.Law;
import org.mixcost.issue.Checked;
import org.mixcost.load.runs.RunTable;
import org.mixcost.report.present.fit.FitDocument;
import org.mixcost.report.write.Format;
import org.mixcost.simulate.Progress;

/** Fits a scaling law to one's own runs. */
public final class FitALaw {
  private FitALaw() {}

  /**
   * A law.
   *
   * @param law the coefficients that fit best
   * @param json all there is to say of it
   */
  public record Fitted(Law law, String json) {}

  /** The law of the runs of a table in CSV, or what is wrong with them. */
  public static Checked<Fitted> of(Path file) {
    MixCost mixCost = MixCost.create();
    FitPlan plan = FitPlan.of(40, 42);
    Checked<RunTable> read = mixCost.readRuns(file);
    return read.then(runs -> {
      Checked<LawFit> fitted = mixCost.fit(runs, plan, new Progress());
      return fitted.then(fit -> {
        FitDocument document =
            new FitDocument(fit, runs.file().file(), mixCost.provenance(runs, plan));
        return Checked.of(new Fitted(fit.law(), Format.JSON.text(document)));
      });
    });
  }
}
