package org.mixcost.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.actuals.Actuals;
import org.mixcost.analysis.actuals.Charges;
import org.mixcost.load.charges.LineMapping;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Data;
import org.mixcost.report.present.ChartTitle;
import org.mixcost.report.present.actuals.ActualsDocument;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mixcost actuals FILE BILL}: what a project has cost against its plan, and what it will cost in the end. */
final class ActualsCommand implements Question {
  private static final int DEFAULT_DRAWS = 4096;
  private static final int MOST_DRAWS = 1_000_000;

  private final InputOptions input = InputOptions.ofOneFile();
  private final PositionalParamSpec bill = PositionalParamSpec.builder()
      .index("1")
      .paramLabel("BILL")
      .arity("1")
      .required(true)
      .type(Path.class)
      .description(
          "Bill in CSV or XLSX: month, line and cost, and quantity with unit and done where they are known; or an export of FOCUS with --map.")
      .build();
  private final OptionSpec scenario = OptionSpec.builder("--scenario")
      .paramLabel("NAME")
      .type(String.class)
      .description("Scenario that is the plan; by default the baseline.")
      .build();
  private final OptionSpec map = OptionSpec.builder("--map")
      .paramLabel(LineMapping.FORM)
      .type(List.class)
      .auxiliaryTypes(String.class)
      .description(
          "Rows of the bill that are on a line of the plan, such as \"ServiceName=Compute:compute.training\", and what one of their quantity is, such as \":8 GPU-hours\"; may be given for several.")
      .build();
  private final DrawOptions draws = new DrawOptions(DEFAULT_DRAWS, MOST_DRAWS, "draws");
  private final AnswerOptions output = new AnswerOptions();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = question();
    draws.addThreadsTo(spec);
    output.addTo(spec);
    return spec;
  }

  @Override
  public CommandSpec question() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("actuals");
    spec.usageMessage()
        .description(
            "What a project has cost against its plan, why, and what it will cost in the end.");
    input.addTo(spec);
    spec.addPositional(bill).addOption(scenario).addOption(map);
    draws.addQuestionTo(spec);
    return spec;
  }

  @Override
  public int run(Console console) {
    output.check();
    Request request = input.request(draws.plan(), console);
    if (output.isFolder()) {
      input.warn(ChartTitle.warnings(request.study()), console);
    }
    output.write(document(request), console);
    return ExitCode.DONE;
  }

  @Override
  public Data answer(Caller caller) {
    return document(input.request(draws.plan(), caller)).data();
  }

  private Answer document(Request request) {
    String plan = Optional.<String>ofNullable(scenario.getValue())
        .map(name -> request.scenario(name).name())
        .orElseGet(() -> request.study().baselineScenario().name());
    Charges charges =
        input.require(request.mixCost().readBill(bill.getValue(), mappings()), request.caller());
    Actuals actuals = input.require(
        request.during(() -> request
            .mixCost()
            .actuals(request.study(), plan, charges, request.plan(), request.progress())),
        request.caller());
    return new ActualsDocument(
        actuals, request.mixCost().provenance(request.study(), actuals, request.plan()));
  }

  private List<LineMapping> mappings() {
    List<String> texts = map.getValue();
    return texts == null
        ? List.of()
        : texts.stream().map(ActualsCommand::mapping).toList();
  }

  private static LineMapping mapping(String text) {
    return LineMapping.parse(text)
        .orElseThrow(() -> new Failure(
            ExitCode.USAGE, "--map: expected " + LineMapping.FORM + ", not '" + text + "'"));
  }
}
