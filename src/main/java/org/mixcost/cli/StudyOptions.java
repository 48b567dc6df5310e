package org.mixcost.cli;

import org.mixcost.MixCost;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.study.compare.Comparison;
import org.mixcost.study.compare.Result;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How scenarios are simulated, and the gate a result must pass. */
final class StudyOptions {
  private final OptionSpec samples = OptionSpec.builder("--samples")
      .paramLabel("N")
      .type(long.class)
      .defaultValue(Long.toString(SimulationPlan.DEFAULT_SAMPLES))
      .description("Draws of the uncertain inputs (default ${DEFAULT-VALUE}).")
      .build();
  private final OptionSpec seed = OptionSpec.builder("--seed")
      .paramLabel("N")
      .type(long.class)
      .defaultValue(Long.toString(SimulationPlan.DEFAULT_SEED))
      .description("Seed from which all draws follow (default ${DEFAULT-VALUE}).")
      .build();
  private final OptionSpec threads = OptionSpec.builder("--threads")
      .paramLabel("N")
      .type(int.class)
      .defaultValue("0")
      .description("Threads; all processors if left out. The result does not depend on it.")
      .build();
  private final OptionSpec failOver = OptionSpec.builder("--fail-over")
      .paramLabel("AMOUNT")
      .type(String.class)
      .description(
          "Exit with 1 if the central total of any scenario is above this, such as \"5M USD\".")
      .build();

  void addTo(CommandSpec spec) {
    spec.addOption(samples).addOption(seed).addOption(threads).addOption(failOver);
  }

  Comparison compare(MixCost mixCost, Study study) {
    return mixCost.compare(study, plan());
  }

  private SimulationPlan plan() {
    int stated = threads.getValue();
    int used = stated == 0 ? Runtime.getRuntime().availableProcessors() : stated;
    try {
      return new SimulationPlan(samples.getValue(), seed.getValue(), used);
    } catch (IllegalArgumentException unusable) {
      throw new Failure(ExitCode.USAGE, unusable.getMessage());
    }
  }

  /** The exit code: a gate has failed if a total is above the amount. */
  int gate(Comparison comparison, Console console) {
    String amount = failOver.getValue();
    if (amount == null) {
      return ExitCode.DONE;
    }
    double most = usd(amount);
    int code = ExitCode.DONE;
    for (Result result : comparison.results()) {
      if (result.total().central() > most) {
        console.message("mixcost: the total of " + result.name() + " is above " + amount);
        code = ExitCode.GATE;
      }
    }
    return code;
  }

  private static double usd(String amount) {
    try {
      return Quantity.parse("--fail-over", amount, Unit.USD, Citation.stated("command line"))
          .median();
    } catch (RuntimeException unreadable) {
      throw new Failure(ExitCode.USAGE, "--fail-over: " + unreadable.getMessage());
    }
  }
}
