package org.mixcost.cli;

import java.util.List;
import java.util.OptionalDouble;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Unit;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.study.compare.Comparison;
import org.mixcost.study.compare.Result;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How scenarios are simulated, and the gate a result must pass. */
final class StudyOptions {
  private final OptionSpec samples;
  private final OptionSpec seed = OptionSpec.builder("--seed")
      .paramLabel("N")
      .type(long.class)
      .converters(new WholeNumber())
      .defaultValue(Long.toString(SimulationPlan.DEFAULT_SEED))
      .description("Seed from which all draws follow (default ${DEFAULT-VALUE}).")
      .build();
  private final OptionSpec threads = OptionSpec.builder("--threads")
      .paramLabel("N")
      .type(long.class)
      .converters(new WholeNumber())
      .defaultValue("0")
      .description("Threads; all processors if left out. The result does not depend on it.")
      .build();
  private final OptionSpec failOver = OptionSpec.builder("--fail-over")
      .paramLabel("AMOUNT")
      .type(String.class)
      .description(
          "Exit with 1 if the central total of any scenario is above this, such as \"5M USD\".")
      .build();

  /**
   * The options of a command.
   *
   * @param usualSamples draws where the user does not say
   */
  StudyOptions(long usualSamples) {
    samples = OptionSpec.builder("--samples")
        .paramLabel("N")
        .type(long.class)
        .converters(new WholeNumber())
        .defaultValue(Long.toString(usualSamples))
        .description("Draws of the uncertain inputs (default ${DEFAULT-VALUE}).")
        .build();
  }

  /** The options of the draws and of the gate. */
  void addTo(CommandSpec spec) {
    addDrawsTo(spec);
    spec.addOption(failOver);
  }

  /** The options of the draws alone. */
  void addDrawsTo(CommandSpec spec) {
    spec.addOption(samples).addOption(seed).addOption(threads);
  }

  /**
   * What the options ask for, checked before anything is read.
   *
   * @param simulation how scenarios are simulated
   * @param mostUsd what no total may be above, where there is a gate
   */
  record Plan(SimulationPlan simulation, OptionalDouble mostUsd) {

    /** The exit code: the gate has failed if a total is above the amount. */
    int gate(Comparison comparison, Console console) {
      int code = ExitCode.DONE;
      for (Result result : comparison.results()) {
        if (mostUsd.isPresent() && result.total().central() > mostUsd.getAsDouble()) {
          console.message("mixcost: the total of " + result.name() + " is above --fail-over");
          code = ExitCode.GATE;
        }
      }
      return code;
    }
  }

  Plan plan() {
    long stated = threads.getValue();
    int used = stated == 0
        ? Runtime.getRuntime().availableProcessors()
        : (int) Math.min(stated, Integer.MAX_VALUE);
    try {
      return new Plan(new SimulationPlan(samples.getValue(), seed.getValue(), used), mostUsd());
    } catch (IllegalArgumentException unusable) {
      throw new Failure(ExitCode.USAGE, unusable.getMessage());
    }
  }

  private OptionalDouble mostUsd() {
    String amount = failOver.getValue();
    if (amount == null) {
      return OptionalDouble.empty();
    }
    Checked<Expression> read =
        Expression.parse(amount).then(money -> money.in(List.of(Unit.USD), Domain.ANY));
    return OptionalDouble.of(read.found()
        .orElseThrow(() -> unreadable(read.issues().get(0)))
        .distribution()
        .quantile(0.5));
  }

  private static Failure unreadable(Issue issue) {
    return new Failure(ExitCode.USAGE, "--fail-over: " + issue.message(), issue.help());
  }
}
