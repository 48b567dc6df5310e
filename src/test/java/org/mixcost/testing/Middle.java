package org.mixcost.testing;

/** Medians of intervals, worked out by hand for tests. */
public final class Middle {
  private Middle() {}

  /** The median of a share from one to another: the share whose odds are the geometric mean of theirs. */
  public static double ofShare(double low, double high) {
    double odds = Math.sqrt(low / (1 - low) * (high / (1 - high)));
    return odds / (1 + odds);
  }
}
