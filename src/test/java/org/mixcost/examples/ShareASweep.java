package org.mixcost.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.mixcost.MixCost;
import org.mixcost.analysis.sweep.Grid;
import org.mixcost.analysis.sweep.Sweep.Point;
import org.mixcost.analysis.sweep.SweepQuestion;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Shares the points of a sweep among workers, each of which could be another machine. */
public final class ShareASweep {
  private static final SimulationPlan ALONE = new SimulationPlan(1024, 42, 1);

  private ShareASweep() {}

  /**
   * The points, in the order of the grid.
   *
   * @param vary such as {@code training.price=1:4:0.1}
   * @param slices how many parts the work comes in
   */
  public static List<Point> points(
      Study study, List<String> vary, int slices, ExecutorService workers)
      throws InterruptedException, ExecutionException {
    Grid grid = MixCost.create().grid(new SweepQuestion(study, vary)).get();
    List<Callable<List<Point>>> tasks = new ArrayList<>();
    for (int i = 0; i < slices; i++) {
      long from = grid.size() * i / slices;
      long to = grid.size() * (i + 1) / slices;
      tasks.add(() -> grid.evaluate(from, to, ALONE, new Progress()));
    }
    List<Point> points = new ArrayList<>();
    for (Future<List<Point>> slice : workers.invokeAll(tasks)) {
      points.addAll(slice.get());
    }
    return points;
  }
}
