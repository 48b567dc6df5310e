package org.mixcost.analysis.compare;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.mixcost.MixCost;
import org.mixcost.simulate.SimulationPlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What people run: a comparison of three scenarios with all lines and their predicted quality, on one thread; nanoseconds a
 * draw and scenario.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DefaultPathBenchmark {
  private static final int SAMPLES = 1 << 20;
  private static final int SCENARIOS = 3;

  @Param({"01-headline.yaml", "05-mc12.yaml"})
  String file;

  private Prepared prepared;

  @Setup
  public void read() {
    MixCost mixCost = MixCost.create();
    prepared = mixCost.prepare(mixCost.read(Path.of("data/scenarios", file)).get());
  }

  /** All lines of all scenarios, their differences and percentiles. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES * SCENARIOS)
  public Comparison compare() {
    return prepared.compare(new SimulationPlan(SAMPLES, 42, 1));
  }
}
