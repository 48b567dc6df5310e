package org.mixcost.study.breakeven;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.model.Models;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.Varied;

/**
 * Where two scenarios cost the same as one input moves.
 *
 * @param models what was studied
 * @param range what was moved, and between which values
 * @param first the place of one scenario
 * @param second the place of the other
 * @param central every crossing with the other inputs at their medians, from low to high
 * @param firstIsCheaperAtStart whether the first scenario costs less at the low end, with the others at their medians
 * @param spread of the crossing over draws; of no draws where nothing else is uncertain
 */
public record Breakeven(
    Models models,
    Range range,
    int first,
    int second,
    List<Double> central,
    boolean firstIsCheaperAtStart,
    Spread spread) {
  private static final int CELLS = 256;
  private static final int CELLS_OF_A_DRAW = 32;

  public Breakeven {
    central = List.copyOf(central);
  }

  /** What is moved, and between which values in its unit. */
  public record Range(Varied input, double from, double to) {
    public Range {
      if (!(from < to)) {
        throw new IllegalArgumentException("the range must rise: " + from + " to " + to);
      }
    }
  }

  /**
   * The crossing over many draws of the other inputs.
   *
   * @param draws how many
   * @param none share of the draws in which the scenarios do not cross in the range [fraction]
   * @param several share of the draws in which they cross more than once [fraction]
   * @param p5 of the first crossing, over the draws that have one; undefined where none has
   * @param p50 of the same
   * @param p95 of the same
   */
  public record Spread(int draws, double none, double several, double p5, double p50, double p95) {}

  /**
   * Finds where two scenarios cross.
   *
   * @param draws of the other inputs; each is searched through the whole range
   */
  public static Breakeven of(
      Models models, int first, int second, Range range, int draws, long seed, Progress progress) {
    Measure difference = new Measure.Difference(total(models, first), total(models, second));
    Search search = new Search(new Evaluator(models, List.of(difference)), range);
    List<Double> central = search.crossings(CELLS);
    boolean firstIsCheaper = search.difference(range.from()) < 0;
    progress.plan(draws);
    Spread spread = spread(search, new Sampler(models.inputs(), seed), draws, progress);
    return new Breakeven(models, range, first, second, central, firstIsCheaper, spread);
  }

  private static OfLine total(Models models, int scenario) {
    return new OfLine(scenario, models.all().get(scenario).total());
  }

  private static Spread spread(Search search, Sampler sampler, int draws, Progress progress) {
    List<Double> found = new ArrayList<>();
    Sampler.Block block = sampler.newBlock();
    int several = 0;
    for (int i = 0; i < draws; i++) {
      int row = i % Sampler.BLOCK;
      if (row == 0) {
        sampler.fill(i / Sampler.BLOCK, block);
      }
      sampler.set(search.evaluator().draw(), block, row);
      List<Double> crossings = search.crossings(CELLS_OF_A_DRAW);
      crossings.stream().limit(1).forEach(found::add);
      several += crossings.size() > 1 ? 1 : 0;
      progress.advance(1);
    }
    double[] sorted = found.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double none = 1 - (double) sorted.length / draws;
    return new Spread(
        draws,
        none,
        (double) several / draws,
        quantile(sorted, 0.05),
        quantile(sorted, 0.5),
        quantile(sorted, 0.95));
  }

  /** The quantile with straight lines between the values (Hyndman and Fan's type 7). */
  private static double quantile(double[] sorted, double p) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = p * (sorted.length - 1);
    int below = Math.min((int) place, Math.max(0, sorted.length - 2));
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The difference of the two scenarios as the input moves, the others as they are in the evaluator's draw. */
  private record Search(Evaluator evaluator, Range range) {

    double difference(double value) {
      double[] usd = new double[1];
      range.input().at(value).set(evaluator.draw());
      evaluator.evaluate(usd);
      return usd[0];
    }

    List<Double> crossings(int cells) {
      return new Crossings(range.from(), range.to(), cells).of(this::difference);
    }
  }
}
