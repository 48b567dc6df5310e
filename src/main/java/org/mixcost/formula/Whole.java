package org.mixcost.formula;

/** Whole numbers of things that are not sold in parts. */
final class Whole {
  /**
   * A number that exceeds a whole one by no more than a billionth of it counts as that: 84 months are 12.000000000000002
   * times 7 months, since both are turned into years, and are 12 payments.
   */
  private static final double SLACK = 0.999999999;

  private Whole() {}

  /** The least whole number of things that is enough. */
  static double up(double number) {
    return Math.ceil(SLACK * number);
  }
}
