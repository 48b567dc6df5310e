package org.mixcost.cli;

import java.util.Optional;
import org.mixcost.analysis.explain.Explanation;
import org.mixcost.issue.Checked;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.present.ExplanationDocument;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mixcost explain FILE LINE}: one figure as a tree of formulas, values and sources. */
final class ExplainCommand implements Question {
  private final InputOptions input = InputOptions.ofOneFile();
  private final DrawOptions draws = new DrawOptions();
  private final OutputOptions output = new OutputOptions();
  private final PositionalParamSpec line = PositionalParamSpec.builder()
      .index("1")
      .paramLabel("LINE")
      .required(true)
      .type(String.class)
      .description("Line or figure, such as total, compute.training or quality.loss.")
      .build();
  private final OptionSpec scenario = OptionSpec.builder("--scenario")
      .paramLabel("NAME")
      .type(String.class)
      .description("Scenario; by default the baseline, or the first that has the line.")
      .build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = question();
    draws.addThreadsTo(spec);
    output.addTo(spec);
    return spec;
  }

  @Override
  public CommandSpec question() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("explain");
    spec.usageMessage()
        .description("One figure as a tree: formula, inputs, values, and who says so.");
    input.addTo(spec);
    spec.addPositional(line).addOption(scenario);
    draws.addQuestionTo(spec);
    return spec;
  }

  @Override
  public int run(Console console) {
    output.write(document(console), console);
    return ExitCode.DONE;
  }

  @Override
  public Data answer(Caller caller) {
    return document(caller).data();
  }

  private ReportDocument document(Caller caller) {
    Request request = input.request(draws.plan(), caller);
    Checked<Explanation> explanation = request.during(() -> request
        .mixCost()
        .explain(
            request.study(),
            Optional.ofNullable(scenario.getValue()),
            line.getValue(),
            request.plan(),
            request.progress()));
    return new ExplanationDocument(
        request.require(explanation, "there is no such figure to explain"), request.provenance());
  }
}
