package org.mixcost.simulate;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mixcost.model.CostModel;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;
import org.mixcost.model.Reach;

/** What one thread of a simulation does and holds; nothing of it is shared. */
final class Worker {
  private static final int ROWS = Evaluator.ROWS;

  private final Evaluator evaluator;
  private final Sampler sampler;
  private final SimulationPlan plan;
  private final Progress progress;
  private final Sampler.Block drawn;
  private final List<Pins> points;
  /** What is computed anew in a draw from one point to the next. */
  private final Reach reach;

  private final List<Tallies> tallies;

  /**
   * A worker.
   *
   * @param points inputs that are held beside those of the setting, the same in each point
   */
  Worker(
      List<CostModel> models,
      Inputs inputs,
      List<Measure> measures,
      SimulationPlan plan,
      Simulation.Setting setting,
      List<Pins> points) {
    evaluator = new Evaluator(models, inputs, measures, ROWS);
    sampler = setting.sampler();
    this.plan = plan;
    progress = setting.progress();
    this.points = points;
    setting.pins().and(points.get(0)).set(evaluator.draws());
    List<Input> held = points.get(0).inputs();
    Predicate<Input> isFree = input -> evaluator.reads(input)
        && !held.contains(input)
        && !setting.pins().inputs().contains(input);
    List<Input> free = sampler.inputs().stream().filter(isFree).toList();
    drawn = sampler.newBlock(isFree);
    evaluator.settle(
        points.size() == 1 ? free : Stream.concat(free.stream(), held.stream()).toList());
    reach = evaluator.reach(held);
    Tallies first = new Tallies(evaluator, plan);
    tallies = Stream.concat(
            Stream.of(first),
            points.stream().skip(1).map(point -> new Tallies(evaluator, plan, first, reach)))
        .toList();
  }

  /** Works through every {@code step}-th stretch of blocks. */
  void run(int first, int step) {
    for (int stretch = first; stretch < plan.stretches(); stretch += step) {
      for (long block = plan.start(stretch); block < plan.start(stretch + 1); block++) {
        simulate(block, plan.rows(block), stretch);
      }
      for (Tallies ofPoint : tallies) {
        ofPoint.addFixed(plan.draws(stretch), stretch);
      }
    }
  }

  private void simulate(long block, int rows, int stretch) {
    sampler.fill(block, drawn);
    for (int from = 0; from < rows; from += ROWS) {
      sampler.set(evaluator.draws(), drawn, from);
      for (int i = 0; i < points.size(); i++) {
        points.get(i).set(evaluator.draws());
        if (i == 0) {
          evaluator.evaluate();
        } else {
          evaluator.evaluate(reach);
        }
        tallies.get(i).add(Math.min(ROWS, rows - from), stretch);
      }
    }
    progress.advance((long) rows * points.size());
  }

  /** For each point. */
  List<Tallies> tallies() {
    return tallies;
  }
}
