package org.mixcost.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mixcost.MixCost;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.sensitivity.Sensitivity;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.analysis.sweep.SweepQuestion;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How time grows with what is asked; milliseconds a question, on one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class GrowthBenchmark {
  private static final MixCost MIX_COST = MixCost.create();

  private static SimulationPlan plan(long samples) {
    return new SimulationPlan(samples, SimulationPlan.DEFAULT_SEED, 1);
  }

  private static Study study(String scenarios) {
    return MIX_COST
        .parse("growth.yaml", "mixcost: 1\nas_of: 2026-06\nscenarios:\n" + scenarios)
        .get();
  }

  private static String scenario(String name, int parameters, String real) {
    return """
          %s:
            model: {parameters: %dB}
            training: {accelerator: h100-sxm-80gb, accelerators: 64, utilization: 30%% to 45%%, price: 2 to 4 USD/GPU-hour}
            data: {real: {%s}}
        """.formatted(name, parameters, real);
  }

  private static String sources(int count, int from) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            "w%d: {kind: open, tokens: %dB to %dB}".formatted(i, from + i % 7, 10 + from + i % 7))
        .collect(Collectors.joining(", "));
  }

  /** Scenarios that differ in size and text. */
  @State(Scope.Thread)
  public static class Scenarios {
    @Param({"10", "100", "1000"})
    int scenarios;

    private Study study;

    @Setup
    public void read() {
      study = study(IntStream.range(0, scenarios)
          .mapToObj(i -> scenario("s" + i, 1 + i % 50, sources(1, 1 + i % 11)))
          .collect(Collectors.joining()));
    }
  }

  /** Uncertain sources of one scenario, each an input. */
  @State(Scope.Thread)
  public static class Sources {
    @Param({"10", "100", "400"})
    int sources;

    private Study study;

    @Setup
    public void read() {
      study = study(scenario("one", 7, sources(sources, 1)) + scenario("two", 7, sources(3, 2)));
    }
  }

  /** Sources that differ between two scenarios, each a driver. */
  @State(Scope.Thread)
  public static class Drivers {
    @Param({"4", "8", "32"})
    int drivers;

    private Study study;

    @Setup
    public void read() {
      study =
          study(scenario("one", 7, sources(drivers, 1)) + scenario("two", 7, sources(drivers, 2)));
    }
  }

  /** Draws of the headline. */
  @State(Scope.Thread)
  public static class Draws {
    @Param({"10240", "102400", "1024000"})
    long draws;
  }

  /** Points of a sweep. */
  @State(Scope.Thread)
  public static class Points {
    @Param({"10", "100", "1000"})
    int points;
  }

  @Benchmark
  public Comparison scenarios(Scenarios of) {
    return MIX_COST.compare(of.study, plan(SimulationPlan.DEFAULT_SAMPLES));
  }

  @Benchmark
  public Comparison sources(Sources of) {
    return MIX_COST.compare(of.study, plan(SimulationPlan.DEFAULT_SAMPLES));
  }

  @Benchmark
  public Sensitivity inputs(Sources of) {
    return MIX_COST.sensitivity(of.study, plan(512));
  }

  @Benchmark
  public Comparison draws(Draws of, Shipped file) {
    return MIX_COST.compare(file.headline, plan(of.draws));
  }

  @Benchmark
  public Sweep points(Points of, Shipped file) {
    String range = "data.real.licensed.price=5:20:" + 15.0 / (of.points - 1);
    return MIX_COST
        .sweep(
            new SweepQuestion(file.mc12, List.of(range)),
            plan(SimulationPlan.DEFAULT_SAMPLES),
            new Progress())
        .get();
  }

  @Benchmark
  public Bridge drivers(Drivers of) {
    return MIX_COST.bridge(of.study, "one", "two", plan(512));
  }

  /** Examples. */
  @State(Scope.Thread)
  public static class Shipped {
    private final Study headline = read("01-headline.yaml");
    private final Study mc12 = read("05-mc12.yaml");

    private static Study read(String file) {
      return MIX_COST.read(Path.of("data/scenarios", file)).get();
    }
  }
}
