package org.mixcost.simulate;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.mixcost.quantity.Distribution;

/**
 * What a number is over all draws.
 *
 * @param samples how many draws
 * @param mean the average
 * @param percentiles what so many draws of a hundred lie below
 * @param odds of being below 0, and 0
 * @param errors of the quantiles
 */
public record Summary(
    long samples, double mean, Percentiles percentiles, Odds odds, Errors errors) {

  /**
   * Monte Carlo errors: standard errors of the quantiles that a finite number of free draws would leave. Stratified
   * blocks do better, so these are on the safe side.
   */
  public record Errors(double p5, double p50, double p95) {
    static final Errors NONE = new Errors(0, 0, 0);
  }

  /** A number that is the same in all draws. */
  public static Summary fixed(double value) {
    return new Summary(1, value, Percentiles.of(value), Odds.of(value), Errors.NONE);
  }

  /**
   * What a distribution is: its own quantiles, without a Monte Carlo error, and the mean of evenly spread ones.
   */
  public static Summary of(Distribution distribution) {
    double mean = IntStream.range(0, Sampler.BLOCK)
        .mapToDouble(i -> distribution.quantile((i + 0.5) / Sampler.BLOCK))
        .average()
        .orElseThrow();
    return new Summary(
        Sampler.BLOCK,
        mean,
        Percentiles.of(distribution::quantile),
        new Odds(distribution.probability(0), 0),
        Errors.NONE);
  }

  /** What some values are, exactly; undefined of no values. */
  public static Summary of(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return of(
        sorted.length, mean(sorted), p -> quantile(sorted, p), Odds.of(values, sorted.length));
  }

  /** Their sum over their number, with what rounding takes from the sum (Neumaier 1974). */
  private static double mean(double... values) {
    double sum = 0;
    double lost = 0;
    for (double value : values) {
      double next = sum + value;
      lost += Math.abs(sum) < Math.abs(value) ? value - next + sum : sum - next + value;
      sum = next;
    }
    return (Double.isFinite(sum) ? sum + lost : sum) / values.length;
  }

  /** What draws are whose quantiles are known, with the errors that so many free draws would leave. */
  static Summary of(long samples, double mean, DoubleUnaryOperator quantile, Odds odds) {
    Errors errors = new Errors(
        error(samples, quantile, 0.05),
        error(samples, quantile, 0.5),
        error(samples, quantile, 0.95));
    return new Summary(samples, mean, Percentiles.of(quantile), odds, errors);
  }

  /** The standard error of a quantile: half the distance of the quantiles one standard deviation of the count away. */
  private static double error(long samples, DoubleUnaryOperator quantile, double p) {
    double away = Math.sqrt(p * (1 - p) / samples);
    double above = quantile.applyAsDouble(Math.min(1, p + away));
    return (above - quantile.applyAsDouble(Math.max(0, p - away))) / 2;
  }

  /** The quantile with straight lines between the values (Hyndman and Fan's type 7). */
  private static double quantile(double[] sorted, double p) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = p * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** One in twenty draws lies below. */
  public double p5() {
    return percentiles.at(5);
  }

  /** Half of the draws lie below. */
  public double p50() {
    return percentiles.at(50);
  }

  /** One in twenty draws lies above. */
  public double p95() {
    return percentiles.at(95);
  }

  /**
   * The standard error of a percentile, as {@link Errors} has it of three: what one standard deviation of the count makes,
   * by how steeply the percentiles beside it rise.
   *
   * @param percent from 1 to 99
   */
  public double error(int percent) {
    int below = Math.max(1, percent - 1);
    int above = Math.min(99, percent + 1);
    double rise = (percentiles.at(above) - percentiles.at(below)) / ((above - below) / 100.0);
    double share = percent / 100.0;
    return rise * Math.sqrt(share * (1 - share) / samples);
  }

  /** Whether the number is the same in all draws. */
  public boolean isFixed() {
    return p5() == p95() && p5() == mean;
  }

  /** The largest error of a quantile over the quantile itself [fraction]. */
  public double worstRelativeError() {
    return Math.max(
        relative(errors.p5(), p5()),
        Math.max(relative(errors.p50(), p50()), relative(errors.p95(), p95())));
  }

  private static double relative(double error, double value) {
    return value == 0 ? 0 : Math.abs(error / value);
  }
}
