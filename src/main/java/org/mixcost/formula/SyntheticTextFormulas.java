package org.mixcost.formula;

/**
 * What synthetic text is worth to a model that learns from it.
 *
 * <p>No paper gives a law for the worth of a synthetic token. These are constructions of ours that fall back to
 * published limits, and whatever is printed from them is labelled a model assumption.
 */
public final class SyntheticTextFormulas {
  /** From this share of wrong samples on, a source teaches nothing. */
  public static final double WORTHLESS_ERROR_RATE = 0.5;

  private SyntheticTextFormulas() {}

  private static final String GROUNDED_UNIQUE_TOKENS_TEXT =
      "S = (1 − exp(−D / (U_seed · P))) · U_seed · P";

  /**
   * Unique tokens that all text written from one seed corpus amounts to: the more is drawn from it, the less is new.
   *
   * <pre>{@value #GROUNDED_UNIQUE_TOKENS_TEXT}</pre>
   *
   * <p>A model assumption: published gains from rephrasing fade with the number of rewrites, in no agreed form. Text
   * without a seed corpus is taken as all unique, which flatters a generator that repeats itself.
   *
   * @param written D, kept of all that was written from it, by whatever sources [token]
   * @param seedUnique U_seed, unique tokens it was written from; infinite when there is no seed corpus [token]
   * @param saturation P, the seed corpora's worth that rewriting without end approaches [factor]
   * @return S, never more than D; D without a seed corpus, 0 with an empty one [token]
   * @see <a href="https://arxiv.org/abs/2305.16264">the form, of repeated text: Muennighoff et al. 2023, section 3</a>
   */
  public static double groundedUniqueTokens(double written, double seedUnique, double saturation) {
    if (seedUnique == Double.POSITIVE_INFINITY || saturation == Double.POSITIVE_INFINITY) {
      return seedUnique == 0 ? 0 : written;
    }
    double most = seedUnique * saturation;
    return most == 0 ? 0 : most * -StrictMath.expm1(-written / most);
  }

  public static final Formula GROUNDED_UNIQUE_TOKENS =
      new Formula(GROUNDED_UNIQUE_TOKENS_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = groundedUniqueTokens(t[0][i], t[1][i], t[2][i]);
        }
      });

  private static final String SATURATION_TEXT = "P = ρ · R*";

  /**
   * Rewrites of a seed corpus before they say nothing new.
   *
   * <pre>{@value #SATURATION_TEXT}</pre>
   *
   * <p>A model assumption: rewrites wear out as repeats do, only later.
   *
   * @param ratio ρ [factor]
   * @param decay R*, of repeats [factor]
   * @return P [factor]
   */
  public static double saturation(double ratio, double decay) {
    return ratio * decay;
  }

  public static final Formula SATURATION = new Formula(SATURATION_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = saturation(t[0][i], t[1][i]);
    }
  });

  private static final String EFFECTIVE_TOKENS_TEXT = "D_eff = v · ν · D'";

  /**
   * What synthetic tokens are worth in real ones.
   *
   * <pre>{@value #EFFECTIVE_TOKENS_TEXT}</pre>
   *
   * <p>A model assumption.
   *
   * @param tokenValue v, of a token without errors [factor]
   * @param noise ν, left of it by errors [fraction]
   * @param freshTokens D', what repeats leave [token]
   * @return D_eff [token]
   */
  public static double effectiveTokens(double tokenValue, double noise, double freshTokens) {
    return tokenValue * noise * freshTokens;
  }

  public static final Formula EFFECTIVE_TOKENS = new Formula(EFFECTIVE_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = effectiveTokens(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String WEIGHT_TEXT = "w = D_eff / D";

  /**
   * The share of a source in all effective tokens, of a group in all tokens seen, or of a source in all text of its
   * seed or generator.
   *
   * <pre>{@value #WEIGHT_TEXT}</pre>
   *
   * @param part D_eff [token]
   * @param whole D [token]
   * @return w; 0 of nothing [fraction]
   */
  public static double weight(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  public static final Formula WEIGHT = new Formula(WEIGHT_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = weight(t[0][i], t[1][i]);
    }
  });

  private static final String OF_PART_TEXT = "y = p · x";

  /**
   * What falls to a source of a figure of all text of its seed or generator, or what it adds to a mean over that text.
   *
   * <pre>{@value #OF_PART_TEXT}</pre>
   *
   * <p>A model assumption: sources that share a seed or a generator are one text, divided by size, so that a source
   * split in two is worth what it was.
   *
   * @param part p, the source's share of that text [fraction]
   * @param whole x, the figure
   * @return y; 0 of no text, even of an infinite figure
   */
  public static double ofPart(double part, double whole) {
    return part == 0 ? 0 : part * whole;
  }

  public static final Formula OF_PART = new Formula(OF_PART_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = ofPart(t[0][i], t[1][i]);
    }
  });

  private static final String MIXING_MOST_TEXT = "M_max = gain / T";

  /**
   * What mixing multiplies effective tokens by at best, over several sources.
   *
   * <pre>{@value #MIXING_MOST_TEXT}</pre>
   *
   * <p>A model assumption: the mean of the sources by tokens seen.
   *
   * @param weighted gain, the sum of each source's own times its tokens seen [token]
   * @param syntheticSeen T, synthetic tokens seen [token]
   * @return M_max; 1 without synthetic text [factor]
   */
  public static double mixingMost(double weighted, double syntheticSeen) {
    return syntheticSeen == 0 ? 1 : weighted / syntheticSeen;
  }

  public static final Formula MIXING_MOST = new Formula(MIXING_MOST_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = mixingMost(t[0][i], t[1][i]);
    }
  });

  private static final String MIXED_TOKENS_TEXT = "D_eff = M · D";

  /**
   * Effective tokens of a mix.
   *
   * <pre>{@value #MIXED_TOKENS_TEXT}</pre>
   *
   * <p>A model assumption.
   *
   * @param mixing M, what mixing adds [factor]
   * @param tokens D, effective tokens of all sources [token]
   * @return D_eff [token]
   */
  public static double mixedTokens(double mixing, double tokens) {
    return mixing * tokens;
  }

  public static final Formula MIXED_TOKENS = new Formula(MIXED_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = mixedTokens(t[0][i], t[1][i]);
    }
  });

  private static final String NOISE_FACTOR_TEXT = "ν = max(0, 1 − 2 · η)²";

  /**
   * What samples with errors among them are worth beside as many samples without.
   *
   * <pre>{@value #NOISE_FACTOR_TEXT}</pre>
   *
   * <p>A model assumption: the formula is that of random errors in labels of two classes, and text has more than two.
   *
   * @param errorRate η, wrong samples among those that are kept [fraction]
   * @return ν [fraction]
   * @see <a href="https://arxiv.org/abs/2406.07515">the threshold at 1/2: Feng et al. 2024</a>
   */
  public static double noiseFactor(double errorRate) {
    if (errorRate >= WORTHLESS_ERROR_RATE) {
      return 0;
    }
    double right = 1 - 2 * errorRate;
    return right * right;
  }

  public static final Formula NOISE_FACTOR = new Formula(NOISE_FACTOR_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = noiseFactor(t[0][i]);
    }
  });

  private static final String MIXING_MULTIPLIER_TEXT =
      "M = 1 + (M_max − 1) · exp(−κ · KL) with KL = φ* · ln(φ* / φ) + (1 − φ*) · ln((1 − φ*) / (1 − φ))";

  /**
   * How much more a mix teaches than its parts would alone.
   *
   * <pre>{@value #MIXING_MULTIPLIER_TEXT}</pre>
   *
   * <p>A model assumption: its peak is measured, its shape is not. At φ = 0 and φ = 1 there is no mix and M is 1.
   *
   * @param most M_max, at the best share [factor]
   * @param sharpness κ, how fast the gain falls off on both sides [factor]
   * @param bestShare φ* [fraction]
   * @param syntheticShare φ, synthetic tokens over all tokens seen [fraction]
   * @return M [factor]
   * @see <a href="https://arxiv.org/abs/2510.01631">the peak near 30 % of rephrased text: Kang et al. 2025</a>
   */
  public static double mixingMultiplier(
      double most, double sharpness, double bestShare, double syntheticShare) {
    if (syntheticShare <= 0 || syntheticShare >= 1 || most == 1) {
      return 1;
    }
    double divergence = weighedLogRatio(bestShare, syntheticShare)
        + weighedLogRatio(1 - bestShare, 1 - syntheticShare);
    // Rounding leaves a hair of either sign at the peak, which an infinite sharpness would blow up.
    return divergence <= 0 ? most : 1 + (most - 1) * StrictMath.exp(-sharpness * divergence);
  }

  public static final Formula MIXING_MULTIPLIER = new Formula(MIXING_MULTIPLIER_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = mixingMultiplier(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String INHERITED_SHARE_TEXT = "r = w^s · (1 − g) · c";

  /**
   * What a model takes over of its generator's reducible loss, from all the text that the generator wrote.
   *
   * <pre>{@value #INHERITED_SHARE_TEXT}</pre>
   *
   * <p>A model assumption: s = 1 bounds the loss from above, as KL is convex, and s = 2 holds for small errors. A
   * student that beats its generator, as in self-distillation, is not foreseen, so the figure is high for those. Over
   * several sources of one generator, g and c are means by weight.
   *
   * @param weight w, the share of the generator's text in the effective tokens [fraction]
   * @param exponent s, 1 to 2 [factor]
   * @param grounding g, the share of the text that comes from its seed and not from the generator [fraction]
   * @param surviving c, the share of the generator's errors that its verifier lets pass [fraction]
   * @return r [fraction]
   */
  public static double inheritedShare(
      double weight, double exponent, double grounding, double surviving) {
    return weight == 0 ? 0 : Powers.power(weight, exponent) * (1 - grounding) * surviving;
  }

  public static final Formula INHERITED_SHARE = new Formula(INHERITED_SHARE_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = inheritedShare(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String INHERITED_FROM_GENERATOR_TEXT = "X = r · X_gen";

  /**
   * Loss taken over from a generator, by the share of it.
   *
   * <pre>{@value #INHERITED_FROM_GENERATOR_TEXT}</pre>
   *
   * <p>A model assumption, as {@link #inheritedShare}.
   *
   * @param share r [fraction]
   * @param generatorLoss X_gen, the generator's reducible loss on the text that is aimed at [nat/token]
   * @return X; 0 when nothing is taken over, even of an infinite loss [nat/token]
   */
  public static double inheritedFromGenerator(double share, double generatorLoss) {
    return share == 0 ? 0 : share * generatorLoss;
  }

  public static final Formula INHERITED_FROM_GENERATOR =
      new Formula(INHERITED_FROM_GENERATOR_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = inheritedFromGenerator(t[0][i], t[1][i]);
        }
      });

  /**
   * The share of generated samples that a verifier keeps.
   *
   * <pre>y = (1 − ε) · TPR + ε · FPR</pre>
   *
   * @param errorRate ε, wrong samples among those generated [fraction]
   * @param truePositiveRate TPR, good samples that are kept [fraction]
   * @param falsePositiveRate FPR, wrong samples that are kept [fraction]
   * @return y [fraction]
   */
  public static double verificationYield(
      double errorRate, double truePositiveRate, double falsePositiveRate) {
    return (1 - errorRate) * truePositiveRate + errorRate * falsePositiveRate;
  }

  private static final String RESIDUAL_ERROR_TEXT =
      "η = 1 − (1 − ε) · TPR / ((1 − ε) · TPR + ε · FPR)";

  /**
   * The share of kept samples that are wrong after all.
   *
   * <pre>{@value #RESIDUAL_ERROR_TEXT}</pre>
   *
   * @param errorRate ε, wrong samples among those generated [fraction]
   * @param truePositiveRate TPR, good samples that are kept [fraction]
   * @param falsePositiveRate FPR, wrong samples that are kept [fraction]
   * @return η; 0 when nothing is kept [fraction]
   */
  public static double residualError(
      double errorRate, double truePositiveRate, double falsePositiveRate) {
    double wrong = errorRate * falsePositiveRate;
    return wrong == 0
        ? 0
        : wrong / verificationYield(errorRate, truePositiveRate, falsePositiveRate);
  }

  public static final Formula RESIDUAL_ERROR = new Formula(RESIDUAL_ERROR_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = residualError(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String SURVIVING_ERROR_SHARE_TEXT = "c = η / ε";

  /**
   * The share of a generator's errors that its verifier lets pass.
   *
   * <pre>{@value #SURVIVING_ERROR_SHARE_TEXT}</pre>
   *
   * <p>A model assumption: it carries the rate of wrong samples over to the loss of the generator.
   *
   * @param residualErrorRate η, wrong samples among those kept [fraction]
   * @param errorRate ε, wrong samples among those generated [fraction]
   * @return c; 1 for a generator without errors, of which nothing can be caught [fraction]
   */
  public static double survivingErrorShare(double residualErrorRate, double errorRate) {
    return errorRate == 0 ? 1 : residualErrorRate / errorRate;
  }

  public static final Formula SURVIVING_ERROR_SHARE =
      new Formula(SURVIVING_ERROR_SHARE_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = survivingErrorShare(t[0][i], t[1][i]);
        }
      });

  /** p · ln(p/q), which is 0 at p = 0. */
  private static double weighedLogRatio(double p, double q) {
    return p == 0 ? 0 : p * StrictMath.log(p / q);
  }
}
