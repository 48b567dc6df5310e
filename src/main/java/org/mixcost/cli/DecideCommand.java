package org.mixcost.cli;

import java.util.List;
import org.mixcost.analysis.decide.DecideQuestion;
import org.mixcost.analysis.decide.DecisionGoal;
import org.mixcost.report.document.Answer;
import org.mixcost.report.present.decide.DecideDocument;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost decide FILE}: which scenario to choose. */
final class DecideCommand extends AnalysisCommand {
  private final OptionSpec goal = OptionSpec.builder("--goal")
      .paramLabel("GOAL")
      .type(DecisionGoal.class)
      .converters(new GoalWord())
      .defaultValue("expected")
      .description(
          "What the one to choose has the least of: expected (the mean), a percentile such as p90, regret (its mean), or regret-p95 (default ${DEFAULT-VALUE}).")
      .build();
  private final OptionSpec figure = OptionSpec.builder("--of")
      .paramLabel("LINE")
      .type(String.class)
      .defaultValue("total")
      .description(
          "Line or figure of which less is better, such as quality.loss (default ${DEFAULT-VALUE}).")
      .build();

  DecideCommand() {
    super(
        "decide",
        "Which scenario to choose: what each costs on average, in bad cases, and against the best of each draw.",
        new DrawOptions(SimulationPlan.DEFAULT_SAMPLES));
  }

  @Override
  List<OptionSpec> options() {
    return List.of(goal, figure);
  }

  @Override
  Answer answer(Request request) {
    return new DecideDocument(
        request.require(
            request.mixCost().decide(question(request), request.plan(), request.progress())),
        request.provenance());
  }

  private DecideQuestion question(Request request) {
    return new DecideQuestion(request.study(), figure.getValue(), goal.getValue());
  }
}
