package org.mixcost.formula;

/** Amounts that are the same but for rounding: equal costs are a tie, and neither is the cheaper. */
public final class Ties {
  /** Amounts that differ by less than this share of the larger are the same [fraction]. */
  private static final double RELATIVE = 1e-9;

  private Ties() {}

  /** One amount less another; exactly 0 where they are the same. */
  public static double difference(double minuend, double subtrahend) {
    double difference = minuend - subtrahend;
    double larger = Math.max(Math.abs(minuend), Math.abs(subtrahend));
    return Math.abs(difference) < RELATIVE * larger ? 0 : difference;
  }

  /** Whether neither of two amounts is the lower. */
  public static boolean areSame(double one, double other) {
    return difference(one, other) == 0;
  }
}
