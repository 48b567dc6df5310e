package org.mixcost.analysis.backtest;

import java.util.List;
import java.util.function.Predicate;
import org.mixcost.quantity.Distribution;

/**
 * How good some estimates are.
 *
 * @param runs how many
 * @param medianError half of them are off by less, as a share of what is published
 * @param p90Error nine in ten are off by less
 * @param bias the median of estimated over reported; above 1 where estimates are too high
 * @param coverage the share of 90% intervals that hold what is published
 * @param near the share that is within 1.5 times
 */
public record Accuracy(
    int runs, double medianError, double p90Error, double bias, double coverage, double near) {

  /**
   * Sums up at least one.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Accuracy of(List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException("nothing was estimated");
    }
    List<Double> errors = outcomes.stream().map(Outcome::error).toList();
    return new Accuracy(
        outcomes.size(),
        quantile(errors, 0.5),
        quantile(errors, 0.9),
        quantile(outcomes.stream().map(Outcome::ratio).toList(), 0.5),
        share(outcomes, Outcome::isInside),
        share(outcomes, Outcome::isNear));
  }

  /** With straight lines between the values, Hyndman and Fan's type 7. */
  private static double quantile(List<Double> values, double p) {
    return values.size() == 1 ? values.get(0) : new Distribution.Empirical(values).quantile(p);
  }

  private static double share(List<Outcome> outcomes, Predicate<Outcome> what) {
    return (double) outcomes.stream().filter(what).count() / outcomes.size();
  }
}
