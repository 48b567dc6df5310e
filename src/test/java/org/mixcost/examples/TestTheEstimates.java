package org.mixcost.examples;

import java.nio.file.Path;
import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.analysis.backtest.Accuracy;
import org.mixcost.analysis.backtest.Backtest;
import org.mixcost.analysis.quality.evidence.QualityBacktest;
import org.mixcost.issue.Checked;
import org.mixcost.load.published.PublishedRunTable;
import org.mixcost.report.present.backtest.BacktestDocument;
import org.mixcost.report.write.Format;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Asks how far off estimates are: of runs that are published, and of one's own. */
public final class TestTheEstimates {
  private final MixCost mixCost = MixCost.create();

  /** By how much half of the estimated hours are off at most, as a share of those published, by a rule that saw none. */
  public double medianError() {
    Backtest backtest = mixCost.backtest(new Progress());
    return backtest.outOfSample().map(Accuracy::medianError).orElseThrow();
  }

  /** The share of published token multipliers of synthetic text that lie within what is predicted. */
  public double predicted() {
    QualityBacktest backtest = mixCost.backtestQuality(SimulationPlan.of(1024, 42), new Progress());
    long inside =
        backtest.multipliers().stream().filter(work -> work.isInside()).count();
    return (double) inside / backtest.multipliers().size();
  }

  /** What there is to say of one's own runs, in Markdown; or what is wrong with their table. */
  public Checked<String> ofRuns(Path file) {
    Checked<PublishedRunTable> runs = mixCost.readPublishedRuns(file);
    return runs.then(table -> {
      Backtest backtest = mixCost.backtest(table, new Progress());
      BacktestDocument document = new BacktestDocument(
          backtest, file.getFileName().toString(), mixCost.provenance(List.of(table.file())));
      return Checked.of(Format.MARKDOWN.text(document));
    });
  }
}
