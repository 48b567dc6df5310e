package org.mixcost.quantity;

/**
 * The values a quantity may take.
 *
 * @param words how a message says it, such as "above 0"
 * @param low the least value
 * @param high the greatest value
 * @param open whether the least value itself is outside
 */
public record Domain(String words, double low, double high, boolean open) {
  /** A tail of this size is not reached in as many draws as anybody will ever make. */
  private static final double NEVER_DRAWN = 1e-16;

  public static final Domain ANY =
      new Domain("any number", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);
  public static final Domain POSITIVE = new Domain("above 0", 0, Double.POSITIVE_INFINITY, true);
  public static final Domain NOT_NEGATIVE =
      new Domain("0 or more", 0, Double.POSITIVE_INFINITY, false);
  public static final Domain AT_LEAST_ONE =
      new Domain("1 or more", 1, Double.POSITIVE_INFINITY, false);
  public static final Domain ABOVE_ONE = new Domain("above 1", 1, Double.POSITIVE_INFINITY, true);
  /** A share that may be nothing. */
  public static final Domain SHARE = new Domain("from 0% to 100%", 0, 1, false);
  /** A share that something is reduced by, and so not all of it. */
  public static final Domain PROPER_SHARE =
      new Domain("from 0% to below 100%", 0, Math.nextDown(1.0), false);
  /** A share that something is divided by, and so not 0. */
  public static final Domain POSITIVE_SHARE = new Domain("above 0% and up to 100%", 0, 1, true);

  /**
   * By how much something is multiplied. Few mean to move anything further than this; who does may have left out a percent
   * sign.
   */
  public static final Domain FACTOR =
      new Domain("above 0% and up to 1000%, where 70% is 30% less", 0, 10, true);

  /** Whether a value, in the unit of what the domain is of, is allowed. */
  public boolean contains(double value) {
    return (open ? value > low : value >= low) && value <= high;
  }

  /** The value of it that is nearest to another; the least itself where that is outside. */
  public double nearest(double value) {
    return Math.min(high, Math.max(low, value));
  }

  /** Whether it holds shares of a whole and nothing else. */
  public boolean isShare() {
    return low >= 0 && high <= 1;
  }

  /**
   * A belief of which only what lies in this domain is left; the same belief where all of it does.
   *
   * @throws IllegalArgumentException if nothing of it does
   */
  public Distribution cut(Distribution belief) {
    boolean isInside =
        belief.quantile(NEVER_DRAWN) >= low && belief.quantile(1 - NEVER_DRAWN) <= high;
    return isInside ? belief : belief.cut(low, high);
  }
}
