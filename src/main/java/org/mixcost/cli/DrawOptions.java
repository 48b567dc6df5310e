package org.mixcost.cli;

import java.util.stream.Stream;
import org.mixcost.analysis.fit.FitPlan;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How scenarios are simulated. */
public final class DrawOptions {
  private final String most;
  private final long mostSamples;
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

  /** The options of a command, with the usual number of draws. */
  public DrawOptions() {
    this(SimulationPlan.DEFAULT_SAMPLES);
  }

  /**
   * The options of a command.
   *
   * @param usualSamples draws where the user does not say
   */
  DrawOptions(long usualSamples) {
    this(usualSamples, SimulationPlan.MOST_SAMPLES, "draws");
  }

  /**
   * The options of a command that takes so many draws at most.
   *
   * @param unit what it calls them
   */
  DrawOptions(long usualSamples, long mostSamples, String unit) {
    this("--samples", usualSamples, mostSamples, unit, "Draws of the uncertain inputs");
  }

  /** The options of a command that draws picks of runs. */
  static DrawOptions ofRefits() {
    return new DrawOptions(
        "--refits",
        FitPlan.DEFAULT_REFITS,
        FitPlan.MOST_REFITS,
        "refits",
        "Refits to runs that are picked with replacement, which say how sure the law is");
  }

  private DrawOptions(
      String name, long usualSamples, long mostSamples, String unit, String description) {
    this.mostSamples = mostSamples;
    this.most = name + ": at most " + mostSamples + " " + unit;
    this.samples = OptionSpec.builder(name)
        .paramLabel("N")
        .type(long.class)
        .converters(new WholeNumber())
        .defaultValue(Long.toString(usualSamples))
        .description(description + " (default ${DEFAULT-VALUE}).")
        .build();
  }

  void addTo(CommandSpec spec) {
    addQuestionTo(spec);
    addThreadsTo(spec);
  }

  /** Those on which the answer depends. */
  public void addQuestionTo(CommandSpec spec) {
    spec.addOption(samples).addOption(seed);
  }

  void addThreadsTo(CommandSpec spec) {
    spec.addOption(threads);
  }

  /** Whether they say anything of what is drawn; the number of threads does not. */
  boolean areStated() {
    return Stream.of(samples, seed)
        .anyMatch(option -> !option.getValue().toString().equals(option.defaultValue()));
  }

  /** What the options say, or a failure before anything is read. */
  SimulationPlan plan() {
    return plan(usedThreads());
  }

  /** The same on so many threads. */
  public SimulationPlan plan(int used) {
    try {
      return limited(new SimulationPlan(samples.getValue(), seed.getValue(), used));
    } catch (IllegalArgumentException unusable) {
      throw new Failure(ExitCode.USAGE, unusable.getMessage());
    }
  }

  /** All processors where none are stated, or where that is not asked. */
  private int usedThreads() {
    Long stated = threads.getValue();
    return stated == null || stated == 0
        ? Runtime.getRuntime().availableProcessors()
        : (int) Math.min(stated, Integer.MAX_VALUE);
  }

  private SimulationPlan limited(SimulationPlan plan) {
    if (plan.samples() > mostSamples) {
      throw new Failure(ExitCode.USAGE, most);
    }
    return plan;
  }
}
