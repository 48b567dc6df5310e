package org.mixcost.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.mixcost.formula.Law;
import org.mixcost.simulate.Progress;

/** Refits of a law to runs that are picked with replacement; each has a stream of its own, whoever works on it. */
final class Bootstrap {
  private final Points points;
  private final double[] best;
  private final FitPlan plan;
  private final Progress progress;
  private final Law[] laws;
  private final LongAdder redrawn = new LongAdder();

  /**
   * Refits that start from a law, and from one that says little.
   *
   * @param best the coefficients of that law
   */
  Bootstrap(Points points, double[] best, FitPlan plan, Progress progress) {
    this.points = points;
    this.best = best.clone();
    this.plan = plan;
    this.progress = progress;
    this.laws = new Law[plan.refits()];
  }

  Refits refits() {
    long[] seeds = new SplittableRandom(plan.seed()).longs(plan.refits()).toArray();
    List<Runnable> tasks = new ArrayList<>();
    IntStream.range(0, plan.refits()).forEach(i -> tasks.add(() -> refit(i, seeds[i])));
    plan.threads().run(tasks);
    return new Refits(Arrays.asList(laws), redrawn.intValue());
  }

  private void refit(int number, long seed) {
    Points picked = pick(new SplittableRandom(seed));
    double[] found = new LeastSquares(new HuberRoots(picked, plan.delta()))
        .from(best)
        .from(Starts.neutral(picked))
        .best();
    laws[number] = picked.law(found);
    progress.advance(1);
  }

  /** As many points as there are, with replacement; anew if they cannot tell all coefficients. */
  private Points pick(SplittableRandom random) {
    while (true) {
      int[] times = new int[points.size()];
      random.ints(times.length, 0, times.length).forEach(point -> times[point]++);
      Points picked = points.picked(times);
      if (new Design(picked).tellsAll()) {
        return picked;
      }
      redrawn.increment();
    }
  }
}
