package org.mixcost.analysis.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.analysis.optimize.Solver.Solved;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;

/**
 * What would have been the best of each draw, had it been known, under the limits as they are: of all words, and of what is best in
 * one of some draws each, where the knobs are chosen anew. All of that could have been chosen, so that a regret over it is no more
 * than one over all there is.
 */
final class Hindsight {
  /** Draws in which the knobs are chosen anew, for all variants together. */
  private static final int SOLVED = 256;

  private static final int MOST_SOLVED = 64;
  private static final int SLICES = 8;
  private static final int MOST_DRAWS = 16_384;

  private final Aim aim;
  private final List<Solved> variants;
  private final SimulationPlan plan;
  private final Progress progress;
  private final int solved;

  /**
   * A hindsight.
   *
   * @param variants of which each keeps the limits, the best first
   */
  Hindsight(Aim aim, List<Solved> variants, SimulationPlan plan, Progress progress) {
    this.aim = aim;
    this.variants = List.copyOf(variants);
    this.plan = plan;
    this.progress = progress;
    this.solved = Math.max(1, Math.min(MOST_SOLVED, SOLVED / variants.size()));
  }

  /** How much worse the first variant is than that. */
  HindsightRegret regret() {
    double[] chosen = best(variants.get(0), List.of());
    double[] regrets = new double[chosen.length];
    for (double[] best : plan.threads().map(variants, one -> best(one, points(one)))) {
      Arrays.setAll(regrets, draw -> Math.max(regrets[draw], aim.gain(best[draw], chosen[draw])));
    }
    return new HindsightRegret(solved, Summary.of(Arrays.stream(regrets).boxed().toList()));
  }

  /** Values of the knobs that are best in one draw each. */
  private List<List<Double>> points(Solved variant) {
    List<List<Integer>> slices = IntStream.range(0, SLICES)
        .mapToObj(slice -> IntStream.range(0, solved)
            .filter(draw -> draw % SLICES == slice)
            .boxed()
            .toList())
        .toList();
    return plan.threads().map(slices, slice -> points(variant, slice)).stream()
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private List<List<Double>> points(Solved variant, List<Integer> draws) {
    OneDraw landscape = new OneDraw(variant, plan.seed());
    List<List<Double>> points = new ArrayList<>();
    for (int draw : draws) {
      progress.advance(0);
      points.add(landscape.best(draw));
    }
    return points;
  }

  /** The best of each draw, of what was found over all draws and of some points beside it. */
  private double[] best(Solved variant, List<List<Double>> points) {
    Variant searched = variant.solver().variant();
    Sampler sampler = new Sampler(searched.models().inputs(), plan.seed());
    int draws = (int) Math.min(MOST_DRAWS, plan.samples());
    KeptDraws kept = new KeptDraws(searched, List.of(searched.goal()), sampler, draws);
    double[] best = goals(kept, searched, variant.values());
    for (List<Double> point : points) {
      double[] other = goals(kept, searched, point);
      Arrays.setAll(best, i -> aim.gain(other[i], best[i]) > 0 ? other[i] : best[i]);
    }
    return best;
  }

  private static double[] goals(KeptDraws draws, Variant variant, List<Double> values) {
    return draws.at(Candidates.pins(variant, values))[0].clone();
  }
}
