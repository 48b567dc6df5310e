package org.mixcost.formula;

/** What training and generation hold in the memory of an accelerator. */
public final class MemoryFormulas {
  /** Weights in 16 bits [B/parameter]; Rajbhandari et al. 2019, section 3.1. */
  public static final double WEIGHT_BYTES = 2;
  /** Gradients in 16 bits [B/parameter]; some frameworks keep them in 32, which is 4. */
  public static final double GRADIENT_BYTES = 2;
  /** Adam's two moments and a copy of the weights in 32 bits [B/parameter]; Rajbhandari et al. 2019, section 3.1. */
  public static final double OPTIMIZER_BYTES = 12;
  /** The share of an accelerator's memory that can be planned with [fraction]; a rule of thumb. */
  private static final double USABLE_SHARE = 0.9;
  /** The stage of ZeRO that divides everything. */
  private static final int FULLY_SHARDED = 3;

  private static final double BITS_PER_BYTE = 8;

  /** [B/GB] */
  static final double BYTES_PER_GIGABYTE = 1e9;

  private MemoryFormulas() {}

  /**
   * Weights, gradients and optimizer states on each accelerator, for Adam in mixed precision.
   *
   * <pre>M = N · (2 + grad + 12), where ZeRO stage 1 divides the 12 by dp, 2 grad too and 3 all of them</pre>
   *
   * @param parameters N [count]
   * @param stage of ZeRO, 0 to 3; fully sharded data parallelism is 3
   * @param dataParallel dp, accelerators that share the states [count]
   * @param gradientBytes grad [B/parameter]
   * @return M [B]
   * @see <a href="https://arxiv.org/abs/1910.02054">Rajbhandari et al. 2019, figure 1</a>
   */
  public static double modelStateBytes(
      double parameters, int stage, double dataParallel, double gradientBytes) {
    if (stage < 0 || stage > 3) {
      throw new IllegalArgumentException("ZeRO has stages 0 to 3, not " + stage);
    }
    double optimizer = OPTIMIZER_BYTES / (stage >= 1 ? dataParallel : 1);
    double gradients = gradientBytes / (stage >= 2 ? dataParallel : 1);
    double weights = WEIGHT_BYTES / (stage == 3 ? dataParallel : 1);
    return parameters * (weights + gradients + optimizer);
  }

  private static final String SHARDED_GIGABYTES_TEXT = "M = N · 16 / g / 1e9";

  /**
   * Weights, gradients and optimizer states on each accelerator, where all of them share all of it: the least that a run
   * by Adam in mixed precision takes, before activations.
   *
   * <pre>{@value #SHARDED_GIGABYTES_TEXT}</pre>
   *
   * @param parameters N, of all experts [count]
   * @param accelerators g [count]
   * @return M, which fits where {@link #freeGigabytes} is left of one accelerator [GB]
   * @see #modelStateBytes stage 3, gradients in 16 bits
   */
  public static double shardedGigabytes(double parameters, double accelerators) {
    return modelStateBytes(parameters, FULLY_SHARDED, accelerators, GRADIENT_BYTES)
        / BYTES_PER_GIGABYTE;
  }

  public static final Formula SHARDED_GIGABYTES = new Formula(SHARDED_GIGABYTES_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = shardedGigabytes(t[0][i], t[1][i]);
    }
  });

  private static final String STATES_GIGABYTES_TEXT = "M = (T · 16 + F · bits / 8) / 1e9";

  /**
   * What a stage of training holds in all, before activations: weights, gradients and optimizer states of what is
   * trained, by Adam in mixed precision, and the weights of what is frozen.
   *
   * <pre>{@value #STATES_GIGABYTES_TEXT}</pre>
   *
   * @param trainedParameters T [count]
   * @param frozenParameters F; 0 if nothing is [count]
   * @param frozenBits bits, of a frozen weight [count]
   * @return M, of all accelerators together [GB]
   * @see #modelStateBytes what is trained
   */
  public static double statesGigabytes(
      double trainedParameters, double frozenParameters, double frozenBits) {
    return shardedGigabytes(trainedParameters, 1)
        + weightGigabytes(frozenParameters, frozenBits / BITS_PER_BYTE);
  }

  public static final Formula STATES_GIGABYTES = new Formula(STATES_GIGABYTES_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = statesGigabytes(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String SHARE_GIGABYTES_TEXT = "M = total / g";

  /**
   * The part of what is held that each of several accelerators holds, where all share all of it.
   *
   * <pre>{@value #SHARE_GIGABYTES_TEXT}</pre>
   *
   * @param totalGigabytes total [GB]
   * @param accelerators g [count]
   * @return M [GB]
   */
  public static double shareGigabytes(double totalGigabytes, double accelerators) {
    return totalGigabytes / accelerators;
  }

  public static final Formula SHARE_GIGABYTES = new Formula(SHARE_GIGABYTES_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = shareGigabytes(t[0][i], t[1][i]);
    }
  });

  private static final String KV_BYTES_PER_TOKEN_TEXT = "kv = 2 · L · H_kv · Q · bytes";

  /**
   * Keys and values that a generator keeps for each token of its context.
   *
   * <pre>{@value #KV_BYTES_PER_TOKEN_TEXT}</pre>
   *
   * @param layers L [count]
   * @param kvHeads H_kv [count]
   * @param headDimension Q [count]
   * @param bytes of one number [B]
   * @return kv [B/token]
   */
  public static double kvBytesPerToken(
      double layers, double kvHeads, double headDimension, double bytes) {
    return 2 * layers * kvHeads * headDimension * bytes;
  }

  public static final Formula KV_BYTES_PER_TOKEN = new Formula(KV_BYTES_PER_TOKEN_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = kvBytesPerToken(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String WEIGHT_GIGABYTES_TEXT = "W = N · bytes / 1e9";

  /**
   * What the weights of a model take.
   *
   * <pre>{@value #WEIGHT_GIGABYTES_TEXT}</pre>
   *
   * @param parameters N [count]
   * @param bytes of one of them [B]
   * @return W [GB]
   */
  public static double weightGigabytes(double parameters, double bytes) {
    return parameters * bytes / BYTES_PER_GIGABYTE;
  }

  public static final Formula WEIGHT_GIGABYTES = new Formula(WEIGHT_GIGABYTES_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = weightGigabytes(t[0][i], t[1][i]);
    }
  });

  private static final String FREE_GIGABYTES_TEXT = "free = 0.9 · M · g − W";

  /**
   * Memory beside the weights, or all that training holds, of accelerators that share one copy of it.
   *
   * <pre>{@value #FREE_GIGABYTES_TEXT}</pre>
   *
   * @param memoryGigabytes M, of one accelerator [GB]
   * @param accelerators g [count]
   * @param weightGigabytes W [GB]
   * @return free; below 0 where the weights do not fit [GB]
   */
  public static double freeGigabytes(
      double memoryGigabytes, double accelerators, double weightGigabytes) {
    return USABLE_SHARE * memoryGigabytes * accelerators - weightGigabytes;
  }

  public static final Formula FREE_GIGABYTES = new Formula(FREE_GIGABYTES_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = freeGigabytes(t[0][i], t[1][i], t[2][i]);
    }
  });

  /**
   * Parameters of the largest model whose weights fit.
   *
   * <pre>N = free / (bytes / 1e9)</pre>
   *
   * @param freeGigabytes free, before the weights [GB]
   * @param bytes of one parameter [B]
   * @return N [count]
   */
  public static double fittingParameters(double freeGigabytes, double bytes) {
    return freeGigabytes / weightGigabytes(1, bytes);
  }
}
