package org.mixcost.cli;

import org.mixcost.report.ComparisonText;

/** {@code mixcost compare FILE…}: scenarios side by side. */
final class CompareCommand extends ComparisonCommand {
  CompareCommand() {
    super(
        "compare",
        "Scenarios side by side: totals, paired differences to the baseline, probability of being cheaper.");
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
