package org.mixcost.formula;

/** How a mix by share turns into tokens. */
public final class MixFormulas {
  private MixFormulas() {}

  /**
   * The part of a group that its last source takes, or what the sources take when they ask for more than there is.
   *
   * <pre>rest = max(0, 1 − Σ shares)</pre>
   *
   * @param stated the sum of the shares of the other sources [fraction]
   * @return rest [fraction]
   */
  public static double rest(double stated) {
    return Math.max(0, 1 - stated);
  }

  /**
   * A share scaled down where uncertain shares sum to more than the whole.
   *
   * <pre>share / max(1, Σ shares)</pre>
   *
   * @return a share that, summed over the sources and the rest, makes 1 [fraction]
   */
  public static double fitted(double share, double stated) {
    return stated > 1 ? share / stated : share;
  }
}
