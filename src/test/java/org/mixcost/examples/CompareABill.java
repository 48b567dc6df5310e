package org.mixcost.examples;

import java.nio.file.Path;
import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.analysis.actuals.Actuals;
import org.mixcost.analysis.actuals.Charges;
import org.mixcost.load.charges.LineMapping;
import org.mixcost.report.present.actuals.ActualsDocument;
import org.mixcost.report.write.Format;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Compares a bill with its plan, and asks what the project will cost in the end. */
public final class CompareABill {
  private CompareABill() {}

  /**
   * A project so far.
   *
   * @param overspentCents what it has cost over its plan [cent]
   * @param totalUsd what it will cost in the end, as likely more as less [USD]
   * @param markdown all there is to say of it
   */
  public record SoFar(long overspentCents, double totalUsd, String markdown) {}

  /** What a bill says of the baseline of a file; rows of a service called Compute are its training. */
  public static SoFar of(Path plan, Path bill) {
    MixCost mixCost = MixCost.create();
    Study study = mixCost.read(plan).get();
    SimulationPlan draws = SimulationPlan.of(1024, 42);
    LineMapping compute = LineMapping.parse("what=Compute:compute.training").orElseThrow();
    Charges charges = mixCost.readBill(bill, List.of(compute)).get();
    Actuals actuals =
        mixCost.actuals(study, study.baseline(), charges, draws, new Progress()).get();
    ActualsDocument document =
        new ActualsDocument(actuals, mixCost.provenance(study, actuals, draws));
    return new SoFar(
        actuals.total().differenceCents(),
        actuals.completion().total().central(),
        Format.MARKDOWN.text(document));
  }
}
