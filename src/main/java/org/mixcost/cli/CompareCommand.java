package org.mixcost.cli;

import org.mixcost.report.document.Answer;
import org.mixcost.report.present.compare.ComparisonDocument;
import org.mixcost.report.present.compare.Findings;
import picocli.CommandLine.Model.CommandSpec;

/** {@code mixcost compare FILE…}: scenarios side by side. */
final class CompareCommand extends ComparisonCommand implements Question {
  private final OutputOptions output = new OutputOptions();

  CompareCommand() {
    super(
        "compare",
        "Scenarios side by side: totals, paired differences to the baseline, probability of being cheaper.");
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = super.spec();
    output.addTo(spec);
    return spec;
  }

  @Override
  Findings find(Request request) {
    return request.mixCost().findings(request.study(), request.plan(), request.progress());
  }

  @Override
  Answer document(Findings findings) {
    return new ComparisonDocument(findings);
  }

  @Override
  void write(Answer document, Console console) {
    output.write(document, console);
  }
}
