package org.mixcost.formula;

/**
 * What happens to models that learn, generation after generation, from text of their predecessors.
 *
 * <p>The theory is that of linear regression and of Gaussians. Nothing is measured at the scale of language models
 * beyond the first generation: rank by these figures, do not forecast with them.
 */
public final class CollapseFormulas {
  private CollapseFormulas() {}

  private static final String RECURSIVE_LOSS_TEXT =
      "X_n = X_data · (Σ r^i for i = 0 … n − 1) + r^n · X_0";

  /**
   * The reducible loss after generations that each inherit a part of the last one's.
   *
   * <pre>{@value #RECURSIVE_LOSS_TEXT}</pre>
   *
   * <p>A model assumption: it is X_n = X_data + r · X_(n−1), summed up. With r = 1 it grows without end, X_0 + n ·
   * X_data, which is collapse.
   *
   * @param dataTerm X_data, what finite data adds each time [nat/token]
   * @param inheritedShare r, what of a generation's loss the next one takes over, φ^s · c · (1 − g) [fraction]
   * @param generations n [count]
   * @param firstLoss X_0, of the first generator [nat/token]
   * @return X_n [nat/token]
   */
  public static double recursiveLoss(
      double dataTerm, double inheritedShare, double generations, double firstLoss) {
    if (generations == 0) {
      return firstLoss;
    }
    if (inheritedShare == 1) {
      return dataTerm * generations + firstLoss;
    }
    double log = StrictMath.log1p(inheritedShare - 1);
    double left = StrictMath.exp(generations * log);
    double sum = StrictMath.expm1(generations * log) / (inheritedShare - 1);
    return dataTerm * sum + (left == 0 ? 0 : left * firstLoss);
  }

  public static final Formula RECURSIVE_LOSS = new Formula(RECURSIVE_LOSS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = recursiveLoss(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String ACCUMULATED_LOSS_TEXT =
      "X_n = X_data · (1 + r · (Σ 1 / i² for i = 2 … n)) + r / n² · X_0";

  /**
   * The reducible loss after generations that are each added to what was there.
   *
   * <pre>{@value #ACCUMULATED_LOSS_TEXT}</pre>
   *
   * <p>A model assumption: the weights of accumulating generations in linear regression, applied to loss. It stays
   * bounded.
   *
   * @param dataTerm X_data, what finite data adds [nat/token]
   * @param inheritedShare r, what a generation that took all the place would hand down [fraction]
   * @param generations n, at least 1 [count]
   * @param firstLoss X_0, of the first generator [nat/token]
   * @return X_n [nat/token]
   * @see <a href="https://arxiv.org/abs/2404.01413">Gerstgrasser et al. 2024, theorem 2, for the weights</a>
   */
  public static double accumulatedLoss(
      double dataTerm, double inheritedShare, double generations, double firstLoss) {
    double earlier = accumulatedInflation(generations) - 1;
    return dataTerm * (1 + inheritedShare * earlier)
        + inheritedShare / (generations * generations) * firstLoss;
  }

  public static final Formula ACCUMULATED_LOSS = new Formula(ACCUMULATED_LOSS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = accumulatedLoss(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  /**
   * The error after generations, over that of a model of real data, when each learns from the data of all before it.
   *
   * <pre>G = Σ 1 / i² for i = 1 … n</pre>
   *
   * @param generations n; 1 learns from real data alone [count]
   * @return G, never above π²/6 [factor]
   * @see <a href="https://arxiv.org/abs/2404.01413">Gerstgrasser et al. 2024, theorem 2</a>
   */
  public static double accumulatedInflation(double generations) {
    return TailFormulas.zeta(2, 1) - TailFormulas.zeta(2, generations + 1);
  }

  /**
   * The diversity that is left after generations.
   *
   * <pre>h_m = H + r^m · (1 − H), r = (1 − 1/n) · φ² · λ</pre>
   *
   * <p>A model assumption: it is h_(m+1) = (1 − 1/n) · (1 − φ² + φ² · λ · h_m) from h_0 = 1, summed up, with H its limit.
   * For φ = 1 and λ = 1 it is the published (1 − 1/n)^m. Diversity is 1 − Σ p² over what can be written.
   *
   * @param generations m [count]
   * @param effectiveSamples n, independent samples in each [count]
   * @param syntheticShare φ [fraction]
   * @param samplingBias λ, 1 for plain sampling, less when unlikely tokens are cut off [fraction]
   * @return h_m, of the diversity of the real text [fraction]
   * @see <a href="https://arxiv.org/abs/2404.05090">Seddik et al. 2024, for φ = 1 and λ = 1</a>
   */
  public static double diversityRetained(
      double generations, double effectiveSamples, double syntheticShare, double samplingBias) {
    double left = leftOfDiversity(effectiveSamples, syntheticShare, samplingBias);
    if (left == 1 || generations == 0) {
      return 1;
    }
    double limit = diversityLimit(effectiveSamples, syntheticShare, samplingBias);
    return limit + Powers.power(left, generations) * (1 - limit);
  }

  private static final String DIVERSITY_OF_MANY_TEXT =
      "h = r^m + (1 − φ²) · (Σ r^i for i = 0 … m − 1) with r = φ² · λ";

  /**
   * The diversity that is left after generations of very many samples each.
   *
   * <pre>{@value #DIVERSITY_OF_MANY_TEXT}</pre>
   *
   * <p>A model assumption: {@link #diversityRetained} without end of n, so that sampling alone loses nothing.
   *
   * @param generations m [count]
   * @param syntheticShare φ [fraction]
   * @param samplingBias λ [fraction]
   * @return h [fraction]
   */
  public static double diversityOfMany(
      double generations, double syntheticShare, double samplingBias) {
    return diversityRetained(generations, Double.POSITIVE_INFINITY, syntheticShare, samplingBias);
  }

  public static final Formula DIVERSITY_OF_MANY = new Formula(DIVERSITY_OF_MANY_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = diversityOfMany(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String HANDED_DOWN_TEXT = "X = X_n − X_data";

  /**
   * What generations hand down, beyond what the last one loses for want of data itself.
   *
   * <pre>{@value #HANDED_DOWN_TEXT}</pre>
   *
   * @param loss X_n, reducible loss after all of them [nat/token]
   * @param dataTerm X_data [nat/token]
   * @return X [nat/token]
   */
  public static double handedDown(double loss, double dataTerm) {
    return loss - dataTerm;
  }

  public static final Formula HANDED_DOWN = new Formula(HANDED_DOWN_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = handedDown(t[0][i], t[1][i]);
    }
  });

  /**
   * The diversity that endless generations come to.
   *
   * <pre>H = (1 − 1/n) · (1 − φ²) / (1 − (1 − 1/n) · φ² · λ)</pre>
   *
   * <p>A model assumption, as {@link #diversityRetained}.
   *
   * @param effectiveSamples n, independent samples in each [count]
   * @param syntheticShare φ [fraction]
   * @param samplingBias λ [fraction]
   * @return H; 1 where nothing is ever lost [fraction]
   */
  public static double diversityLimit(
      double effectiveSamples, double syntheticShare, double samplingBias) {
    double left = leftOfDiversity(effectiveSamples, syntheticShare, samplingBias);
    double real = 1 - syntheticShare * syntheticShare;
    return left == 1 ? 1 : (1 - 1 / effectiveSamples) * real / (1 - left);
  }

  /** r: what a generation leaves of the diversity that the last one had. */
  private static double leftOfDiversity(
      double effectiveSamples, double syntheticShare, double samplingBias) {
    return (1 - 1 / effectiveSamples) * syntheticShare * syntheticShare * samplingBias;
  }
}
