package org.mixcost.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mixcost.formula.Law;
import org.mixcost.quantity.Distribution;

/**
 * The law again and again, each time from as many runs picked with replacement: how sure its coefficients are, and how
 * they move together.
 *
 * @param draws the coefficients of each refit, which belong together
 * @param redrawn picks that were made anew, as the picked runs could not tell all coefficients
 * @see <a href="https://doi.org/10.1214/aos/1176344552">Efron 1979, the bootstrap</a>
 */
public record Refits(List<Law> draws, int redrawn) {
  public Refits {
    draws = List.copyOf(draws);
    if (draws.size() < 2) {
      throw new IllegalArgumentException("two refits at least: " + draws.size());
    }
  }

  /**
   * The middle part of the values of a coefficient.
   *
   * @param coverage of the interval, such as 0.95
   * @see <a href="https://doi.org/10.2307/2684934">Hyndman and Fan 1996, definition 7</a>
   */
  public RefitInterval interval(Coefficient coefficient, double coverage) {
    Distribution refits =
        new Distribution.Empirical(draws.stream().map(coefficient::of).toList());
    return new RefitInterval(
        refits.quantile((1 - coverage) / 2), refits.quantile((1 + coverage) / 2));
  }

  /** The mean of the number that is fitted for a coefficient. */
  public double mean(Coefficient coefficient) {
    return mean(fitted(coefficient));
  }

  /**
   * The covariance of the numbers that are fitted for two coefficients.
   *
   * <pre>cov = Σ (x − x̄) · (y − ȳ) / (n − 1)</pre>
   */
  public double covariance(Coefficient one, Coefficient other) {
    double[] x = fitted(one);
    double[] y = fitted(other);
    double middleOfX = mean(x);
    double middleOfY = mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - middleOfX) * (y[i] - middleOfY);
    }
    return sum / (x.length - 1);
  }

  /** The covariances of (ln A, ln B, ln E, α, β), row by row. */
  public List<List<Double>> covariances() {
    List<List<Double>> rows = new ArrayList<>();
    for (Coefficient row : Coefficient.values()) {
      rows.add(Arrays.stream(Coefficient.values())
          .map(column -> covariance(row, column))
          .toList());
    }
    return List.copyOf(rows);
  }

  /** The standard error of the number that is fitted for a coefficient. */
  public double error(Coefficient coefficient) {
    return Math.sqrt(covariance(coefficient, coefficient));
  }

  /** How closely the numbers that are fitted for two coefficients move together, from −1 to 1. */
  public double correlation(Coefficient one, Coefficient other) {
    return covariance(one, other) / (error(one) * error(other));
  }

  private double[] fitted(Coefficient coefficient) {
    return draws.stream().mapToDouble(coefficient::fitted).toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
