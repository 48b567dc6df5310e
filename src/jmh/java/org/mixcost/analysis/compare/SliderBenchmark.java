package org.mixcost.analysis.compare;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.mixcost.MixCost;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.SimulationPlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An input of mc12 that somebody moves: three scenarios, 10,240 draws; microseconds a move. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SliderBenchmark {
  private static final String INPUT = "data.real.licensed.price";
  private static final String SCENARIO = "mix";

  private final MixCost mixCost = MixCost.create();
  private final SimulationPlan plan = SimulationPlan.usual();
  private Study study;
  private Prepared whole;
  private Prepared totals;
  private double price = 10;

  @Setup
  public void read() {
    study = mixCost.read(Path.of("data/scenarios/05-mc12.yaml")).get();
    whole = mixCost.prepare(study);
    totals = whole.only();
  }

  private double next() {
    price += 1e-6;
    return price;
  }

  /** One figure, with every other input at its median. */
  @Benchmark
  public Estimate point() {
    return totals.with(INPUT, next()).estimate(SCENARIO);
  }

  /** The totals and their differences. */
  @Benchmark
  public Comparison totals() {
    return totals.with(INPUT, next()).compare(plan);
  }

  /** Every line of every scenario. */
  @Benchmark
  public Comparison everyLine() {
    return whole.with(INPUT, next()).compare(plan);
  }

  /** The same, with nothing prepared. */
  @Benchmark
  public Comparison fromTheStudy() {
    return mixCost.compare(study, plan);
  }
}
