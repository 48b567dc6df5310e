package org.mixcost.analysis.actuals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;
import org.mixcost.model.Term;

/**
 * What a bill has for a line of the plan in a month.
 *
 * @param actual what it has cost
 * @param used for it; none where not all rows say how much
 * @param done share of the planned work that was done [fraction]
 */
record Booked(
    PlannedLine line, YearMonth month, BigDecimal actual, Optional<Used> used, double done) {

  /**
   * What was used.
   *
   * @param price by which it was planned
   * @param usd what it costs by that, in the currency of the plan
   */
  record Used(Term price, double usd) {}

  /** Where the plan says when the work is due, or else as much as was done. */
  private double due() {
    return line.due().isPresent() ? line.due(month) : done;
  }

  /** What the work that was done was to cost. */
  double earned() {
    return line.usd() * done;
  }

  Variance variance() {
    long planned = cents(line.usd() * due());
    long earned = cents(earned());
    long paid = cents(actual);
    return used.map(amount -> Variance.of(planned, earned, cents(amount.usd()), paid))
        .orElseGet(() -> Variance.of(planned, earned, paid));
  }

  /** What was paid over what the work that was done was to cost. */
  double costRatio() {
    return actual.doubleValue() / earned();
  }

  /** What was paid over what the same costs at the planned price. */
  double priceRatio() {
    return actual.doubleValue() / used.orElseThrow().usd();
  }

  /** What was used over what the same work was to take, both at the planned price. */
  double speedRatio() {
    return used.orElseThrow().usd() / earned();
  }

  /** Whether it tells what the line costs for its work. */
  boolean isTelling() {
    return earned() > 0 && actual.signum() > 0 && used.map(Used::usd).orElse(1.0) > 0;
  }

  static long cents(BigDecimal amount) {
    return amount.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }

  private static long cents(double amount) {
    return cents(BigDecimal.valueOf(amount));
  }
}
