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
    Distribution errors =
        Distribution.ofObserved(outcomes.stream().map(Outcome::error).toList());
    Distribution ratios =
        Distribution.ofObserved(outcomes.stream().map(Outcome::ratio).toList());
    return new Accuracy(
        outcomes.size(),
        errors.quantile(0.5),
        errors.quantile(0.9),
        ratios.quantile(0.5),
        share(outcomes, Outcome::isInside),
        share(outcomes, Outcome::isNear));
  }

  private static double share(List<Outcome> outcomes, Predicate<Outcome> what) {
    return (double) outcomes.stream().filter(what).count() / outcomes.size();
  }
}
