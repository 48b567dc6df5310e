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
   * How many times over the text that a mix needs is there.
   *
   * <pre>headroom = stock / unique tokens</pre>
   *
   * @param stock text of the kind that exists [token]
   * @param uniqueTokens of it in the mix [token]
   * @return headroom; infinite when none is needed [factor]
   * @see <a href="https://arxiv.org/abs/2211.04325">Villalobos et al. 2024, the stock of text</a>
   */
  public static double headroom(double stock, double uniqueTokens) {
    return stock / uniqueTokens;
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
