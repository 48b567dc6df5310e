package org.mixcost.formula;

/** What text is worth when it is read more than once. */
public final class RepetitionFormulas {
  private RepetitionFormulas() {}

  /**
   * The unique tokens that would teach as much as repeated ones.
   *
   * <pre>D' = U · (1 + R* · (1 − exp(−(m − 1) / R*))) from m = 1 on, U · m below</pre>
   *
   * <p>It never falls as m grows, so the harm of very many epochs is left out and the figure is high beyond 16 of them.
   *
   * @param unique U [token]
   * @param epochs m, times each token is seen [factor]
   * @param decay R*, repeats after which most of the worth is used up; infinite when repeats are as good as new [factor]
   * @return D', at most U · (1 + R*) [token]
   * @see <a href="https://arxiv.org/abs/2305.16264">Muennighoff et al. 2023, equation 5</a>
   */
  public static double effectiveTokens(double unique, double epochs, double decay) {
    if (unique == 0 || epochs == 0) {
      return 0;
    }
    if (epochs <= 1 || decay == Double.POSITIVE_INFINITY) {
      return unique * epochs;
    }
    return unique * (1 - decay * StrictMath.expm1(-(epochs - 1) / decay));
  }
}
