package org.mixcost.analysis.breakeven;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.mixcost.formula.Ties;
import org.mixcost.model.Models;
import org.mixcost.model.Reach;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.Summary;
import org.mixcost.simulate.Varied;

/**
 * Where two scenarios cost the same as one input moves.
 *
 * @param models what was studied
 * @param range what was moved, and between which values
 * @param first the place of one scenario
 * @param second the place of the other
 * @param central every crossing with the other inputs at their medians, from low to high
 * @param atStart which scenario costs less at the low end, with the others at their medians
 * @param spread of the crossing over draws; of no draws where no other input moves the difference
 */
public record Breakeven(
    Models models,
    Range range,
    int first,
    int second,
    List<Double> central,
    Cheaper atStart,
    Spread spread) {
  /** The most draws of the other inputs. */
  public static final int MOST_DRAWS = 1_000_000;

  private static final int CELLS = 256;
  private static final int CELLS_OF_A_DRAW = 32;
  private static final int POINTS = 41;

  public Breakeven {
    central = List.copyOf(central);
  }

  /** Which of the two scenarios costs less; neither where they cost the same throughout the range. */
  public enum Cheaper {
    FIRST,
    SECOND,
    NEITHER
  }

  /**
   * Of the crossings with the others at their medians, the one nearest to where the input is now.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public double nearest() {
    double now = range.input().now();
    return central.stream()
        .min(comparingDouble(crossing -> Math.abs(crossing - now)))
        .orElseThrow();
  }

  /**
   * The same over the part of its range that matters: from half the least to twice the most of what the input is now,
   * where the two cross, and where they do over the draws.
   */
  public Breakeven near() {
    double[] values = DoubleStream.concat(
            DoubleStream.of(range.input().now(), spread.p5(), spread.p95()),
            central.stream().mapToDouble(Double::doubleValue))
        .filter(value -> !Double.isNaN(value))
        .toArray();
    double from = Math.max(range.from(), DoubleStream.of(values).min().orElseThrow() / 2);
    double to = Math.min(range.to(), DoubleStream.of(values).max().orElseThrow() * 2);
    Range near = from > 0 ? new Range(range.input(), from, to) : range;
    return new Breakeven(models, near, first, second, central, atStart, spread);
  }

  /** What is moved, and between which values in its unit. */
  public record Range(Varied input, double from, double to) {
    public Range {
      if (!(from < to)) {
        throw new IllegalArgumentException("the range must rise: " + from + " to " + to);
      }
    }

    /** Values evenly spread over it, both ends among them. */
    public List<Double> values() {
      double step = (to - from) / (POINTS - 1);
      return IntStream.range(0, POINTS).mapToObj(i -> from + i * step).toList();
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
  public record Spread(int draws, double none, double several, double p5, double p50, double p95) {
    static final Spread OF_NO_DRAWS = new Spread(0, 0, 0, Double.NaN, Double.NaN, Double.NaN);
  }

  /**
   * Finds where two scenarios cross.
   *
   * @param draws of the other inputs; each is searched through the whole range
   */
  public static Breakeven of(
      Models models, int first, int second, Range range, int draws, long seed, Progress progress) {
    List<Measure> totals = List.of(total(models, first), total(models, second));
    Search search = new Search(new Evaluator(models, totals), range);
    search.renew();
    List<Double> central = search.crossings(CELLS);
    Cheaper atStart = search.cheaperAtStart();
    progress.plan(draws);
    Spread spread = spread(search, new Sampler(models.inputs(), seed), draws, progress);
    return new Breakeven(models, range, first, second, central, atStart, spread);
  }

  private static OfLine total(Models models, int scenario) {
    return new OfLine(scenario, models.all().get(scenario).total());
  }

  private static Spread spread(Search search, Sampler sampler, int draws, Progress progress) {
    List<Double> found = new ArrayList<>();
    List<Double> central = search.ends();
    boolean isFixed = true;
    Sampler.Samples samples = sampler.samples();
    int several = 0;
    for (int i = 0; i < draws; i++) {
      samples.next(search.evaluator.draws());
      search.renew();
      isFixed &= search.ends().equals(central);
      List<Double> crossings = search.crossings(CELLS_OF_A_DRAW);
      crossings.stream().limit(1).forEach(found::add);
      several += crossings.size() > 1 ? 1 : 0;
      progress.advance(1);
    }
    if (isFixed) {
      return Spread.OF_NO_DRAWS;
    }
    Summary summary = Summary.of(found);
    double none = 1 - (double) found.size() / draws;
    return new Spread(
        draws, none, (double) several / draws, summary.p5(), summary.p50(), summary.p95());
  }

  /** The difference of the two scenarios as the input moves, the others as they are in the evaluator's draw. */
  private static final class Search {
    private final Evaluator evaluator;
    private final Range range;
    private final Reach reach;
    private final double[] usd = new double[2];

    Search(Evaluator evaluator, Range range) {
      this.evaluator = evaluator;
      this.range = range;
      reach = evaluator.reach(range.input().inputs());
    }

    /** Goes by what now stands in the draw of the evaluator. */
    void renew() {
      evaluator.evaluate(usd);
    }

    /** What one costs over the other; 0 in a tie. */
    double difference(double value) {
      move(value);
      return Ties.difference(usd[0], usd[1]);
    }

    /** The same to the last bit, to find where it passes through 0. */
    double exactDifference(double value) {
      move(value);
      return usd[0] - usd[1];
    }

    private void move(double value) {
      range.input().at(value).set(evaluator.draws());
      evaluator.evaluate(usd, reach);
    }

    /** The difference at both ends of the range. */
    List<Double> ends() {
      return List.of(difference(range.from()), difference(range.to()));
    }

    List<Double> crossings(int cells) {
      return new Crossings(range.from(), range.to(), cells)
          .of(this::difference, this::exactDifference);
    }

    Cheaper cheaperAtStart() {
      int sign = new Crossings(range.from(), range.to(), CELLS).firstSign(this::difference);
      return sign < 0 ? Cheaper.FIRST : sign > 0 ? Cheaper.SECOND : Cheaper.NEITHER;
    }
  }
}
