package org.mixcost.analysis.actuals;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the months of a line say of one ratio of actual to planned.
 *
 * @param line that it is of
 * @param kind which ratio
 * @param logs its logarithm in each month that tells it, one at least
 */
record Series(PlannedLine line, Kind kind, List<Double> logs) {
  /** By how much months usually differ, as a standard deviation of the logarithm. A model assumption. */
  static final double USUAL_SPREAD = 0.1;

  /** That is believed as if so many more months had been seen. A model assumption. */
  static final int USUAL_MONTHS = 2;

  /** Which ratio: of prices; of hours or tokens for the same work; of costs, where these cannot be told apart. */
  enum Kind {
    PRICE,
    SPEED,
    COST
  }

  Series {
    logs = List.copyOf(logs);
  }

  /** What a bill says of a line; nothing where no month tells anything. */
  static List<Series> of(PlannedLine line, List<Booked> booked) {
    List<Booked> telling = booked.stream()
        .filter(one -> one.line().equals(line) && one.isTelling())
        .toList();
    if (telling.isEmpty()) {
      return List.of();
    }
    return telling.stream().allMatch(one -> one.used().isPresent())
        ? List.of(
            of(line, Kind.PRICE, telling, Booked::priceRatio),
            of(line, Kind.SPEED, telling, Booked::speedRatio))
        : List.of(of(line, Kind.COST, telling, Booked::costRatio));
  }

  private static Series of(
      PlannedLine line, Kind kind, List<Booked> telling, ToDoubleFunction<Booked> ratio) {
    return new Series(
        line,
        kind,
        telling.stream().map(one -> StrictMath.log(ratio.applyAsDouble(one))).toList());
  }

  double mean() {
    return logs.stream().mapToDouble(Double::doubleValue).sum() / logs.size();
  }

  private double squares() {
    double mean = mean();
    return logs.stream().mapToDouble(log -> (log - mean) * (log - mean)).sum();
  }

  /**
   * The variance of a month around the mean of its series, pooled over all of them and what is usual.
   *
   * <pre>v = (2 · 0.1² + Σ (log − mean)²) / (2 + Σ (months − 1))</pre>
   */
  static double variance(List<Series> all) {
    double squares = USUAL_MONTHS * USUAL_SPREAD * USUAL_SPREAD;
    double months = USUAL_MONTHS;
    for (Series one : all) {
      squares += one.squares();
      months += one.logs().size() - 1;
    }
    return squares / months;
  }
}
