package org.mixcost.cli;

import org.mixcost.MixCost;
import org.mixcost.report.ComparisonText;
import org.mixcost.report.Findings;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** {@code mixcost compare FILE…}: scenarios side by side. */
final class CompareCommand extends ComparisonCommand {
  CompareCommand() {
    super(
        "compare",
        "Scenarios side by side: totals, paired differences to the baseline, probability of being cheaper.");
  }

  @Override
  Findings find(MixCost mixCost, Study study, SimulationPlan plan, Progress progress) {
    return mixCost.findings(study, plan, progress);
  }

  @Override
  String text(ComparisonText comparison, OutputOptions.Format format) {
    return switch (format) {
      case TABLE -> comparison.comparison();
      case MARKDOWN -> comparison.comparisonMarkdown();
      case CSV -> comparison.csv();
      case JSON -> comparison.json("comparison");
    };
  }
}
