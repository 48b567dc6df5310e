package org.mixcost.analysis.actuals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mixcost.quantity.StandardNormal;

/**
 * Draws of several numbers that are moved to agree with what is observed, all of them by how they move together.
 *
 * <pre>x' = x + cov(x, h) / (var h + v) · (y + √v · ε − h)</pre>
 *
 * <p>x is a number in a draw, h what is observed of it there, y the observation, v its variance and ε a standard normal of
 * each draw. Exact where all are normal: each number is then as sure as Bayes' rule has it. Elsewhere it is the best linear
 * rule.
 *
 * @see <a href="https://doi.org/10.1175/1520-0493(1998)126%3C1719:ASITEK%3E2.0.CO;2">Burgers, van Leeuwen and Evensen 1998,
 *     the analysis step of the ensemble Kalman filter</a>
 */
final class Ensemble {
  /** One of the equal parts of the line from 0 to 1 from which a normal is picked. */
  private static final double PART = 0x1p-53;

  private final int draws;
  private final List<double[]> columns = new ArrayList<>();
  private final SplittableRandom random;

  Ensemble(int draws, long seed) {
    this.draws = draws;
    random = new SplittableRandom(seed);
  }

  /** Moves a number with the others from now on, in place. */
  void add(double[] column) {
    columns.add(column);
  }

  /** A standard normal of each draw, which knows nothing of any other. */
  double[] normals() {
    double[] normals = new double[draws];
    for (int i = 0; i < draws; i++) {
      normals[i] = StandardNormal.quantile(((random.nextLong() >>> 11) + 0.5) * PART);
    }
    return normals;
  }

  /**
   * Moves all numbers by an observation.
   *
   * @param observed what is observed, in each draw
   * @param value of the observation
   * @param variance of it around what is observed
   */
  void observe(double[] observed, double value, double variance) {
    double[] away = normals();
    for (int i = 0; i < draws; i++) {
      away[i] = value + Math.sqrt(variance) * away[i] - observed[i];
    }
    double[] fixed = observed.clone();
    double spread = covariance(fixed, fixed) + variance;
    for (double[] column : columns) {
      double gain = covariance(column, fixed) / spread;
      for (int i = 0; i < draws; i++) {
        column[i] += gain * away[i];
      }
    }
  }

  /** How two numbers move together over the draws. */
  static double covariance(double[] one, double[] other) {
    double middle = mean(one);
    double otherMiddle = mean(other);
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - middle) * (other[i] - otherMiddle);
    }
    return sum / (one.length - 1);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
