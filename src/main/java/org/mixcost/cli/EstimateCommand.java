package org.mixcost.cli;

import org.mixcost.report.ComparisonText;

/** {@code mixcost estimate FILE}: each scenario's bill. */
final class EstimateCommand extends ComparisonCommand {
  EstimateCommand() {
    super(
        "estimate",
        "What each scenario costs: its lines, figures, intervals, and what is not included.");
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
