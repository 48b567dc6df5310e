package org.mixcost.cli;

import org.mixcost.report.document.Answer;
import org.mixcost.report.present.compare.EstimateDocument;
import org.mixcost.report.present.compare.Findings;
import picocli.CommandLine.Model.CommandSpec;

/** {@code mixcost estimate FILE}: each scenario's bill. */
final class EstimateCommand extends ComparisonCommand implements Question {
  private final OutputOptions output = new OutputOptions();

  EstimateCommand() {
    super(
        "estimate",
        "What each scenario costs: its lines, figures, intervals, and what is not included.");
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = super.spec();
    output.addTo(spec);
    return spec;
  }

  @Override
  Findings find(Request request) {
    return request.mixCost().estimates(request.study(), request.plan(), request.progress());
  }

  @Override
  Answer document(Findings findings) {
    return new EstimateDocument(findings);
  }

  @Override
  void write(Answer document, Console console) {
    output.write(document, console);
  }
}
