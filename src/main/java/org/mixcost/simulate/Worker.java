package org.mixcost.simulate;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mixcost.model.CostModel;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;

/** What one thread of a simulation does and holds; nothing of it is shared. */
final class Worker {
  private static final int ROWS = Evaluator.ROWS;

  private final Evaluator evaluator;
  private final Sampler sampler;
  private final SimulationPlan plan;
  private final Progress progress;
  private final Sampler.Block drawn;
  private final List<Tally> tallies;
  private final Tally[] moving;
  private final Tally[] fixed;

  Worker(
      List<CostModel> models,
      Inputs inputs,
      List<Measure> measures,
      SimulationPlan plan,
      Simulation.Setting setting) {
    evaluator = new Evaluator(models, inputs, measures, ROWS);
    sampler = setting.sampler();
    this.plan = plan;
    progress = setting.progress();
    setting.pins().set(evaluator.draws());
    List<Input> moved = sampler.inputs().stream()
        .filter(input -> evaluator.reads(input) && !setting.pins().hold(input))
        .toList();
    drawn = sampler.newBlock(moved);
    evaluator.settle(moved);
    tallies = newTallies();
    moving = distinct(evaluator::moves);
    fixed = distinct(measure -> !evaluator.moves(measure));
  }

  /** One for each measure; measures that are read off one column have one together. */
  private List<Tally> newTallies() {
    IdentityHashMap<double[], Tally> byColumn = new IdentityHashMap<>();
    return Arrays.stream(evaluator.columns())
        .map(values -> byColumn.computeIfAbsent(values, column -> new Tally(column, plan)))
        .toList();
  }

  private Tally[] distinct(IntPredicate which) {
    return IntStream.range(0, tallies.size())
        .filter(which)
        .mapToObj(tallies::get)
        .distinct()
        .toArray(Tally[]::new);
  }

  /** Works through every {@code step}-th stretch of blocks. */
  void run(int first, int step) {
    for (int stretch = first; stretch < plan.stretches(); stretch += step) {
      for (long block = plan.start(stretch); block < plan.start(stretch + 1); block++) {
        simulate(block, plan.rows(block), stretch);
      }
      for (Tally tally : fixed) {
        tally.addSame(plan.draws(stretch), stretch);
      }
    }
  }

  private void simulate(long block, int rows, int stretch) {
    sampler.fill(block, drawn);
    for (int from = 0; from < rows; from += ROWS) {
      sampler.set(evaluator.draws(), drawn, from);
      evaluator.evaluate();
      for (Tally tally : moving) {
        tally.add(Math.min(ROWS, rows - from), stretch);
      }
    }
    progress.advance(rows);
  }

  /** One for each measure, in their order; several measures may have one together. */
  List<Tally> tallies() {
    return tallies;
  }
}
