package org.mixcost.cli;

import java.util.stream.Stream;
import org.mixcost.analysis.fit.FitPlan;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How scenarios are simulated. */
public final class DrawOptions {
  private static final String SAMPLES = "Draws of the uncertain inputs";

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
  /** Whether the user may say how many. */
  private final boolean hasThreads;

  /** The options of a command, with the usual number of draws. */
  DrawOptions() {
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
    this("--samples", usualSamples, mostSamples, unit, SAMPLES, true);
  }

  /** The options of a command each task of which works on one thread. */
  public static DrawOptions ofOneThread() {
    return new DrawOptions(
        "--samples",
        SimulationPlan.DEFAULT_SAMPLES,
        SimulationPlan.MOST_SAMPLES,
        "draws",
        SAMPLES,
        false);
  }

  /** The options of a command that draws picks of runs. */
  static DrawOptions ofRefits() {
    return new DrawOptions(
        "--refits",
        FitPlan.DEFAULT_REFITS,
        FitPlan.MOST_REFITS,
        "refits",
        "Refits to runs that are picked with replacement, which say how sure the law is",
        true);
  }

  private DrawOptions(
      String name,
      long usualSamples,
      long mostSamples,
      String unit,
      String description,
      boolean hasThreads) {
    this.hasThreads = hasThreads;
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

  public void addTo(CommandSpec spec) {
    spec.addOption(samples).addOption(seed);
    if (hasThreads) {
      spec.addOption(threads);
    }
  }

  /** Whether they say anything of what is drawn; the number of threads does not. */
  boolean areStated() {
    return Stream.of(samples, seed)
        .anyMatch(option -> !option.getValue().toString().equals(option.defaultValue()));
  }

  /** What the options say, or a failure before anything is read. */
  public SimulationPlan plan() {
    long stated = hasThreads ? threads.<Long>getValue() : 1;
    int used = stated == 0
        ? Runtime.getRuntime().availableProcessors()
        : (int) Math.min(stated, Integer.MAX_VALUE);
    try {
      return limited(new SimulationPlan(samples.getValue(), seed.getValue(), used));
    } catch (IllegalArgumentException unusable) {
      throw new Failure(ExitCode.USAGE, unusable.getMessage());
    }
  }

  private SimulationPlan limited(SimulationPlan plan) {
    if (plan.samples() > mostSamples) {
      throw new Failure(ExitCode.USAGE, most);
    }
    return plan;
  }
}
