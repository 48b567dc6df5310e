package org.mixcost.cli;

import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.report.ComparisonText;
import org.mixcost.report.Findings;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** {@code mixcost estimate FILE}: each scenario's bill. */
final class EstimateCommand extends ComparisonCommand {
  EstimateCommand() {
    super(
        "estimate",
        "What each scenario costs: its lines, figures, intervals, and what is not included.");
  }

  @Override
  Findings find(MixCost mixCost, Study study, SimulationPlan plan, Progress progress) {
    Comparison comparison = mixCost.compare(study, plan, progress);
    return Findings.of(comparison, mixCost.provenance(comparison));
  }

  @Override
  String text(ComparisonText comparison, OutputOptions.Format format) {
    return switch (format) {
      case TABLE -> comparison.estimate();
      case MARKDOWN -> comparison.estimateMarkdown();
      case CSV -> comparison.csv();
      case JSON -> comparison.json("estimate");
    };
  }
}
