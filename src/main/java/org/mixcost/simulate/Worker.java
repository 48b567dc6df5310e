package org.mixcost.simulate;

import java.util.Arrays;
import java.util.List;
import org.mixcost.model.CostModel;
import org.mixcost.model.Inputs;

/** What one thread of a simulation does and holds; nothing of it is shared. */
final class Worker {
  private static final int ROWS = Evaluator.ROWS;

  private final Evaluator evaluator;
  private final Sampler sampler;
  private final Pins pins;
  private final Progress progress;
  private final Sampler.Block drawn;
  private final QuantileCounter[] counters;
  private final double[][] sums;

  Worker(
      List<CostModel> models, Inputs inputs, List<Measure> measures, Simulation.Setting setting) {
    this.evaluator = new Evaluator(models, inputs, measures, ROWS);
    this.sampler = setting.sampler();
    this.pins = setting.pins();
    this.progress = setting.progress();
    this.drawn = sampler.newBlock();
    this.counters =
        measures.stream().map(measure -> new QuantileCounter()).toArray(QuantileCounter[]::new);
    this.sums = new double[measures.size()][0];
  }

  /** Works through every {@code step}-th stretch of blocks. */
  void run(SimulationPlan plan, int first, int step) {
    Arrays.setAll(sums, i -> new double[plan.stretches()]);
    for (int stretch = first; stretch < plan.stretches(); stretch += step) {
      for (long block = plan.start(stretch); block < plan.start(stretch + 1); block++) {
        simulate(block, plan.rows(block), stretch);
      }
    }
  }

  private void simulate(long block, int rows, int stretch) {
    sampler.fill(block, drawn);
    for (int from = 0; from < rows; from += ROWS) {
      sampler.set(evaluator.draws(), drawn, from);
      pins.set(evaluator.draws());
      count(evaluator.evaluate(), Math.min(ROWS, rows - from), stretch);
    }
    progress.advance(rows);
  }

  private void count(double[][] values, int rows, int stretch) {
    for (int i = 0; i < counters.length; i++) {
      counters[i].add(values[i], rows);
      sums[i][stretch] += sum(values[i], rows);
    }
  }

  /** Few values at a time, so that what rounding takes from a sum of billions stays below the digits that are written. */
  private static double sum(double[] values, int size) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += values[i];
    }
    return sum;
  }

  QuantileCounter counter(int measure) {
    return counters[measure];
  }

  double sum(int measure, int stretch) {
    return sums[measure][stretch];
  }
}
