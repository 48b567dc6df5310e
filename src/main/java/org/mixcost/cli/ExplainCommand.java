package org.mixcost.cli;

import java.util.Optional;
import org.mixcost.analysis.explain.Explanation;
import org.mixcost.issue.Checked;
import org.mixcost.report.present.ExplanationDocument;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mixcost explain FILE LINE}: one figure as a tree of formulas, values and sources. */
final class ExplainCommand implements Command {
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
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("explain");
    spec.usageMessage()
        .description("One figure as a tree: formula, inputs, values, and who says so.");
    input.addTo(spec);
    spec.addPositional(line).addOption(scenario);
    draws.addTo(spec);
    output.addTo(spec);
    return spec;
  }

  @Override
  public int run(Console console) {
    Request request = input.request(draws.plan(), console);
    Checked<Explanation> explanation = request.during(() -> request
        .mixCost()
        .explain(
            request.study(),
            Optional.ofNullable(scenario.getValue()),
            line.getValue(),
            request.plan(),
            request.progress()));
    output.write(
        new ExplanationDocument(
            request.require(explanation, "there is no such figure to explain"),
            request.provenance()),
        console);
    return ExitCode.DONE;
  }
}
