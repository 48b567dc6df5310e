package org.mixcost.analysis.decide;

import static org.mixcost.analysis.decide.Reversal.FARTHEST;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mixcost.model.Models;
import org.mixcost.quantity.StandardNormal;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure.OfDifference;
import org.mixcost.simulate.Sampler;

/**
 * Where one alternative becomes as good as another: the border between them in standard normal coordinates, one for each
 * stream that moves the difference.
 */
final class Border {
  /** Points that are evaluated at a time. */
  private static final int ROWS = 64;
  /** Each time a crossing is looked for again in the stretch of the ray in which it lies. */
  private static final int NARROWINGS = 5;
  /** Half the stretch over which a slope is taken; short enough for curves, long enough for tabulated quantiles. */
  private static final double STEP = 0.02;

  private static final double ROUNDING = 1e-12;
  private static final double SPREAD = 2;
  /** {@value #SPREAD} times its quantile is {@link Reversal#FARTHEST}. */
  private static final double RARE = StandardNormal.probability(-FARTHEST / SPREAD);

  private final Sampler sampler;
  private final Evaluator evaluator;
  private final int streams;
  private final int[] moving;

  /**
   * The border of a difference.
   *
   * @param difference below 0 where the rival is better
   */
  Border(Models models, Sampler sampler, OfDifference difference) {
    this.sampler = sampler;
    this.evaluator = new Evaluator(models, List.of(difference), ROWS);
    this.streams = sampler.streams().size();
    this.moving = moving();
  }

  /** The streams that move the difference, tried at scattered points by turning them round. */
  private int[] moving() {
    double[][] chances = Arrays.stream(scattered(ROWS, streams, SPREAD))
        .map(Border::chances)
        .toArray(double[][]::new);
    double[] usual = evaluate(chances);
    return IntStream.range(0, streams)
        .filter(stream -> {
          turn(chances, stream);
          boolean moves = areDifferent(usual, evaluate(chances));
          turn(chances, stream);
          return moves;
        })
        .toArray();
  }

  private static void turn(double[][] chances, int stream) {
    for (double[] row : chances) {
      row[stream] = 1 - row[stream];
    }
  }

  private static boolean areDifferent(double[] some, double[] others) {
    double scale = Arrays.stream(some).map(Math::abs).max().orElse(0);
    return IntStream.range(0, some.length)
        .anyMatch(i -> Math.abs(some[i] - others[i]) > ROUNDING * scale);
  }

  /** Points in all directions, none of whose coordinates is beyond what is searched; the same on every machine. */
  private static double[][] scattered(int count, int coordinates, double spread) {
    SplittableRandom random = new SplittableRandom(1);
    double[][] points = new double[count][coordinates];
    for (double[] point : points) {
      Arrays.setAll(
          point, i -> spread * StandardNormal.quantile(random.nextDouble(RARE, 1 - RARE)));
    }
    return points;
  }

  /** So many points to set out for, the same on every machine. */
  double[][] scattered(int count) {
    return scattered(count, moving.length, 1);
  }

  /** How many coordinates there are. */
  int coordinates() {
    return moving.length;
  }

  /** A point with a coordinate for every stream, from one with those that move the difference. */
  double[] whole(double[] point) {
    double[] whole = new double[streams];
    for (int i = 0; i < moving.length; i++) {
      whole[moving[i]] = point[i];
    }
    return whole;
  }

  /** The difference at some points. */
  double[] differences(double[][] points) {
    double[] differences = new double[points.length];
    for (int from = 0; from < points.length; from += ROWS) {
      double[][] chances = Arrays.stream(points, from, Math.min(points.length, from + ROWS))
          .map(point -> chances(whole(point)))
          .toArray(double[][]::new);
      System.arraycopy(evaluate(chances), 0, differences, from, chances.length);
    }
    return differences;
  }

  private static double[] chances(double[] point) {
    return Arrays.stream(point)
        .map(place -> place == 0 ? 0.5 : StandardNormal.probability(place))
        .toArray();
  }

  private double[] evaluate(double[][] chances) {
    for (int row = 0; row < chances.length; row++) {
      sampler.set(evaluator.draws(), row, chances[row]);
    }
    return Arrays.copyOf(evaluator.evaluate()[0], chances.length);
  }

  /** The difference with every input at its median. */
  double atMedians() {
    return differences(new double[][] {new double[moving.length]})[0];
  }

  /**
   * How far away the rival is first as good in a direction.
   *
   * @param direction of length 1
   * @return infinite if it is not within {@link Reversal#FARTHEST}
   */
  double distance(double[] direction) {
    double from = 0;
    double to = FARTHEST;
    for (int i = 0; i < NARROWINGS; i++) {
      double width = (to - from) / ROWS;
      double[] differences = differences(ray(direction, from, width));
      int first = 0;
      while (first < ROWS && !(differences[first] <= 0)) {
        first++;
      }
      if (first == ROWS) {
        return i == 0 ? Double.POSITIVE_INFINITY : to;
      }
      to = from + (first + 1) * width;
      from = to - width;
    }
    return to;
  }

  private static double[][] ray(double[] direction, double from, double width) {
    double[][] points = new double[ROWS][];
    for (int row = 0; row < ROWS; row++) {
      points[row] = Vector.times(direction, from + (row + 1) * width);
    }
    return points;
  }

  /** The slopes of the difference along each coordinate at a point. */
  double[] gradient(double[] point) {
    double[][] neighbours = new double[2 * moving.length][];
    for (int i = 0; i < moving.length; i++) {
      neighbours[2 * i] = Vector.moved(point, i, -STEP);
      neighbours[2 * i + 1] = Vector.moved(point, i, STEP);
    }
    double[] differences = differences(neighbours);
    double[] slopes = new double[moving.length];
    Arrays.setAll(slopes, i -> (differences[2 * i + 1] - differences[2 * i]) / (2 * STEP));
    return slopes;
  }
}
