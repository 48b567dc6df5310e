package org.mixcost.formula;

/** What text is worth when it is read more than once. */
public final class RepetitionFormulas {
  /** Epochs up to which the fit is borne out by the runs it was made from. */
  public static final double MOST_TESTED_EPOCHS = 16;

  /** Repeats from which the law falls short of the runs a little, and by how much [factor]. */
  private static final double MANY_REPEATS = 15;

  private static final double MANY_REPEATS_FACTOR = 1.6;
  /** Repeats from which it falls short a lot, and by how much [factor]. */
  private static final double VERY_MANY_REPEATS = 60;

  private static final double VERY_MANY_REPEATS_FACTOR = 3;

  /** k, a and b of our fit to 142 runs with repeats; the residual is 0.57 in the logarithm. */
  private static final double OVERFIT_SCALE = 0.0294;

  private static final double OVERFIT_REPEATS_EXPONENT = 0.623;
  private static final double OVERFIT_SIZE_EXPONENT = 0.690;

  private RepetitionFormulas() {}

  private static final String EFFECTIVE_TOKENS_TEXT =
      "D' = U · (min(1, m) + R* · (1 − exp(−max(0, m − 1) / R*)))";

  /**
   * The unique tokens that would teach as much as repeated ones.
   *
   * <pre>{@value #EFFECTIVE_TOKENS_TEXT}</pre>
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

  public static final Formula EFFECTIVE_TOKENS = new Formula(EFFECTIVE_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = effectiveTokens(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String OVERFIT_LOSS_TEXT =
      "ΔL = 0.0294 · max(0, m − 1)^0.623 · (N / U)^0.690";

  /**
   * What repeats cost in loss, above a run that sees as many tokens once, as the runs themselves show it.
   *
   * <pre>{@value #OVERFIT_LOSS_TEXT}</pre>
   *
   * <p>A model assumption: our own fit to the excess losses of 142 published runs, about half of which lie
   * within a factor of 1.5. Unlike {@link #effectiveTokens}, it shows the harm of very many epochs.
   *
   * @param epochs m, times each token is seen [factor]
   * @param parameters N [count]
   * @param unique U [token]
   * @return ΔL; 0 up to one epoch, infinite for repeats of nothing [nat/token]
   * @see <a href="https://github.com/huggingface/datablations">the runs: Muennighoff et al. 2023</a>
   */
  public static double overfitLoss(double epochs, double parameters, double unique) {
    if (epochs <= 1) {
      return 0;
    }
    return OVERFIT_SCALE
        * StrictMath.pow(epochs - 1, OVERFIT_REPEATS_EXPONENT)
        * StrictMath.pow(parameters / unique, OVERFIT_SIZE_EXPONENT);
  }

  public static final Formula OVERFIT_LOSS = new Formula(OVERFIT_LOSS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = overfitLoss(t[0][i], t[1][i], t[2][i]);
    }
  });

  /**
   * By how much the harm of repeats that follows from {@link #effectiveTokens} is to be raised.
   *
   * <pre>1 up to 16 epochs, 1.6 up to 61, 3 above</pre>
   *
   * <p>A model assumption: the inverse of what the law shows, at the median, of the excess loss of published runs.
   *
   * @param epochs m, times each token is seen [factor]
   * @return the multiplier of the excess loss [factor]
   */
  public static double excessMultiplier(double epochs) {
    double repeats = epochs - 1;
    if (repeats > VERY_MANY_REPEATS) {
      return VERY_MANY_REPEATS_FACTOR;
    }
    return repeats > MANY_REPEATS ? MANY_REPEATS_FACTOR : 1;
  }
}
