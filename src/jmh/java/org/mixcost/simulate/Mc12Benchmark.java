package org.mixcost.simulate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mixcost.MixCost;
import org.mixcost.model.Bills;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Inputs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The shared Monte Carlo job mc12: 12 uncertain inputs, 2 outputs; nanoseconds a sample on one thread.
 *
 * <p>Run with {@code mvn -Pbenchmark test}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Mc12Benchmark {
  private static final int SAMPLES = 1 << 20;

  private final Inputs inputs = new Inputs();
  private CostModel model;
  private Draws draws;
  private Bills bills;
  private Sampler sampler;
  private Sampler.Block columns;
  private List<Measure> total;
  private List<Measure> everyLine;
  private Worker worker;
  private QuantileCounter counter;
  private double[] values;
  private long block;

  @Setup
  public void read() {
    Path file = Path.of("data/scenarios/05-mc12.yaml");
    model = CostModel.plan(MixCost.create().read(file).get().get("mix"), inputs);
    draws = inputs.central(Evaluator.ROWS);
    bills = model.newBills(List.of(model.total()), Evaluator.ROWS);
    sampler = new Sampler(inputs, 42);
    columns = sampler.newBlock();
    total = List.of(new Measure.OfLine(0, model.total()));
    everyLine = model.lines().stream()
        .map(line -> (Measure) new Measure.OfLine(0, line))
        .toList();
    Simulation.Setting setting = new Simulation.Setting(sampler, Pins.NONE, new Progress());
    worker = new Worker(
        List.of(model),
        inputs,
        total,
        new SimulationPlan(SAMPLES, 42, 1),
        setting,
        List.of(Pins.NONE));
    counter = new QuantileCounter();
    sampler.fill(0, columns);
    values = new double[Sampler.BLOCK];
    Arrays.setAll(values, i -> 1e6 + 1e3 * i);
  }

  /** The model for the total, each block of draws handed over to it. */
  @Benchmark
  @OperationsPerInvocation(Sampler.BLOCK)
  public Bills evaluate() {
    for (int row = 0; row < Sampler.BLOCK; row += Evaluator.ROWS) {
      sampler.set(draws, columns, row);
      model.evaluate(draws, bills);
    }
    return bills;
  }

  /** Drawing the 12 inputs. */
  @Benchmark
  @OperationsPerInvocation(Sampler.BLOCK)
  public Object drawing() {
    sampler.fill(block++, columns);
    return columns;
  }

  /** Handing draws over to the model. */
  @Benchmark
  @OperationsPerInvocation(Sampler.BLOCK)
  public Draws rows() {
    for (int row = 0; row < Sampler.BLOCK; row += Evaluator.ROWS) {
      sampler.set(draws, columns, row);
    }
    return draws;
  }

  /** Counting one value. */
  @Benchmark
  @OperationsPerInvocation(Sampler.BLOCK)
  public QuantileCounter count() {
    counter.add(values, Sampler.BLOCK);
    return counter;
  }

  /** Draws, model and counting, for the total alone, once the tables are made. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public Worker samples() {
    worker.run(0, 1);
    return worker;
  }

  /** All of it, for the total alone: tables, draws, model, quantiles. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public Simulation total() {
    return Simulation.run(List.of(model), inputs, total, new SimulationPlan(SAMPLES, 42, 1));
  }

  /** All of it, for every line of the bill. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public Simulation everyLine() {
    return Simulation.run(List.of(model), inputs, everyLine, new SimulationPlan(SAMPLES, 42, 1));
  }
}
