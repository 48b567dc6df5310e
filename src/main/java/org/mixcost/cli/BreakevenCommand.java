package org.mixcost.cli;

import java.util.List;
import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.analysis.breakeven.BreakevenQuestion;
import org.mixcost.report.document.Answer;
import org.mixcost.report.present.BreakevenDocument;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost breakeven FILE --vary PATH}: where two scenarios cost the same. */
final class BreakevenCommand extends AnalysisCommand {
  private static final int DEFAULT_DRAWS = 2048;

  private final OptionSpec vary = OptionSpec.builder("--vary")
      .paramLabel("PATH[=FROM:TO]")
      .type(String.class)
      .required(true)
      .description(
          "Input that is moved, and between which values, by default a usual range; 70%%:130%% of what is no share are factors; SCENARIO:PATH moves it in one scenario alone.")
      .build();
  private final OptionSpec between = OptionSpec.builder("--between")
      .paramLabel("A B")
      .arity("2")
      .type(List.class)
      .auxiliaryTypes(String.class)
      .description("Scenarios to compare; by default the baseline and the only other one.")
      .build();

  BreakevenCommand() {
    super(
        "breakeven",
        "Where two scenarios cost the same as one input moves.",
        new DrawOptions(DEFAULT_DRAWS, Breakeven.MOST_DRAWS, "draws"));
  }

  @Override
  List<OptionSpec> options() {
    return List.of(vary, between);
  }

  @Override
  Answer answer(Request request) {
    Breakeven breakeven = request.require(
        request.mixCost().breakeven(question(request), request.plan(), request.progress()));
    return new BreakevenDocument(
        breakeven,
        request.mixCost().curves(breakeven, request.plan(), request.progress()),
        request.provenance());
  }

  private BreakevenQuestion question(Request request) {
    List<Scenario> pair = pair(request);
    if (pair.get(0).equals(pair.get(1))) {
      throw new Failure(ExitCode.USAGE, "--between needs two scenarios, not one twice");
    }
    return new BreakevenQuestion(request.study(), pair.get(0), pair.get(1), vary.getValue());
  }

  private List<Scenario> pair(Request request) {
    List<String> names = between.getValue();
    if (names != null && !names.isEmpty()) {
      return names.stream().map(request::scenario).toList();
    }
    Study study = request.study();
    if (study.others().size() != 1) {
      throw new Failure(ExitCode.USAGE, "which two scenarios? write --between A B");
    }
    return List.of(study.baselineScenario(), study.others().get(0));
  }
}
