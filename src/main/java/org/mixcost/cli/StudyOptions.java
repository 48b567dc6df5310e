package org.mixcost.cli;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How scenarios are simulated, and the gates that a result must pass. */
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
      .description("Threads; by default all processors. The result does not depend on it.")
      .build();
  private final OptionSpec failOver = OptionSpec.builder("--fail-over")
      .paramLabel("AMOUNT")
      .type(String.class)
      .description("Short for --fail-if \"central(total) > AMOUNT\", such as \"5M USD\".")
      .build();
  private final OptionSpec failIf = OptionSpec.builder("--fail-if")
      .paramLabel("CONDITION")
      .type(List.class)
      .auxiliaryTypes(String.class)
      .arity("1")
      .description(
          "Exit with 1 if this holds of any scenario, such as \"p95(total) > 1.3M USD\" or \"P(over budget) > "
              + "20%%\"; may be given several times. Of a line or figure: central, mean, median, p1 to p99. P of: "
              + "over budget, late, both kept, cheaper, same.")
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

  /** The options of the draws and of the gates. */
  void addTo(CommandSpec spec) {
    addDrawsTo(spec);
    spec.addOption(failIf).addOption(failOver);
  }

  /** The options of the draws alone. */
  void addDrawsTo(CommandSpec spec) {
    spec.addOption(samples).addOption(seed).addOption(threads);
  }

  /**
   * What the options ask for, checked before anything is read.
   *
   * @param simulation how scenarios are simulated
   * @param gates what no result may be
   */
  record Plan(SimulationPlan simulation, Gates gates) {}

  Plan plan() {
    long stated = threads.getValue();
    int used = stated == 0
        ? Runtime.getRuntime().availableProcessors()
        : (int) Math.min(stated, Integer.MAX_VALUE);
    try {
      return new Plan(new SimulationPlan(samples.getValue(), seed.getValue(), used), gates());
    } catch (IllegalArgumentException unusable) {
      throw new Failure(ExitCode.USAGE, unusable.getMessage());
    }
  }

  private Gates gates() {
    List<String> conditions = failIf.getValue();
    String amount = failOver.getValue();
    List<Gates.Stated> stated = new ArrayList<>();
    if (conditions != null) {
      conditions.forEach(text -> stated.add(new Gates.Stated("--fail-if", text, text)));
    }
    if (amount != null) {
      stated.add(new Gates.Stated("--fail-over", amount, "central(total) > " + amount));
    }
    return Gates.parse(stated);
  }
}
