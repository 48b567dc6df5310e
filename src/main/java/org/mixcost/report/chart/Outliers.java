package org.mixcost.report.chart;

import java.util.Comparator;
import java.util.List;

/**
 * Which of some amounts dwarf the rest: a few above a gap in which an amount is many times the next smaller one.
 *
 * @param limit what is above it is cut
 */
record Outliers(double limit) {
  /** Beyond this many times the next, the rest could not be told apart on one axis. */
  private static final double MANY_TIMES = 8;
  /** Of so many rows, one may be cut: where more would be, there is no rest that matters. */
  private static final int ROWS_FOR_EACH = 3;

  /** The outliers of some amounts, none of which is below zero. */
  static Outliers of(List<Double> amounts) {
    List<Double> falling = amounts.stream().sorted(Comparator.reverseOrder()).toList();
    for (int i = 1; i <= falling.size() / ROWS_FOR_EACH; i++) {
      if (falling.get(i) > 0 && falling.get(i - 1) > MANY_TIMES * falling.get(i)) {
        return new Outliers(falling.get(i));
      }
    }
    return new Outliers(Double.POSITIVE_INFINITY);
  }

  boolean areThere() {
    return Double.isFinite(limit);
  }

  boolean isCut(double amount) {
    return amount > limit;
  }
}
