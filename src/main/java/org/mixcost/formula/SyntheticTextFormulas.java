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

  /**
   * Unique tokens that text written from a seed corpus amounts to: the more is drawn from one seed, the less is new.
   *
   * <pre>S = U_seed · P · (1 − exp(−(D / U_seed) / P))</pre>
   *
   * <p>A model assumption: published gains from rephrasing fade with the number of rewrites, in no agreed form. Text
   * without a seed corpus is taken as all unique, which flatters a generator that repeats itself.
   *
   * @param written D, kept of what the generator wrote [token]
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

  /**
   * What samples with errors among them are worth beside as many samples without.
   *
   * <pre>ν = (1 − 2η)² below η = 1/2, else 0</pre>
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

  /**
   * How much more a mix teaches than its parts would alone.
   *
   * <pre>M = 1 + (M_max − 1) · exp(−κ · KL(φ*‖φ)), KL(p‖q) = p · ln(p/q) + (1 − p) · ln((1 − p)/(1 − q))</pre>
   *
   * <p>A model assumption: its peak is measured, its shape is not. At φ = 0 and φ = 1 there is no mix and M is 1.
   *
   * @param syntheticShare φ, synthetic tokens over all tokens seen [fraction]
   * @param most M_max, at the best share [factor]
   * @param bestShare φ* [fraction]
   * @param sharpness κ, how fast the gain falls off on both sides [factor]
   * @return M [factor]
   * @see <a href="https://arxiv.org/abs/2510.01631">the peak near 30 % of rephrased text: Kang et al. 2025</a>
   */
  public static double mixingMultiplier(
      double syntheticShare, double most, double bestShare, double sharpness) {
    if (syntheticShare <= 0 || syntheticShare >= 1 || most == 1) {
      return 1;
    }
    double divergence = weighedLogRatio(bestShare, syntheticShare)
        + weighedLogRatio(1 - bestShare, 1 - syntheticShare);
    // Rounding leaves a hair of either sign at the peak, which an infinite sharpness would blow up.
    return divergence <= 0 ? most : 1 + (most - 1) * StrictMath.exp(-sharpness * divergence);
  }

  /**
   * Loss that a model takes over from the generator of its text.
   *
   * <pre>X = w^s · (1 − g) · c · X_gen</pre>
   *
   * <p>A model assumption: s = 1 bounds the loss from above, as KL is convex, and s = 2 holds for small errors. A
   * student that beats its generator, as in self-distillation, is not foreseen, so the figure is high for those.
   *
   * @param weight w, the source's share of the effective tokens [fraction]
   * @param exponent s, 1 to 2 [factor]
   * @param grounding g, the share of the text that comes from its seed and not from the generator [fraction]
   * @param surviving c, the share of the generator's errors that its verifier lets pass [fraction]
   * @param generatorLoss X_gen, the generator's reducible loss on the text that is aimed at [nat/token]
   * @return X; 0 when any factor before X_gen is 0, even if that is infinite [nat/token]
   */
  public static double inheritedLoss(
      double weight, double exponent, double grounding, double surviving, double generatorLoss) {
    if (weight == 0) {
      return 0;
    }
    double share = Powers.power(weight, exponent) * (1 - grounding) * surviving;
    return share == 0 ? 0 : share * generatorLoss;
  }

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

  /**
   * The share of kept samples that are wrong after all.
   *
   * <pre>η = ε · FPR / y</pre>
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

  /**
   * The share of a generator's errors that its verifier lets pass.
   *
   * <pre>c = η / ε</pre>
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

  /** p · ln(p/q), which is 0 at p = 0. */
  private static double weighedLogRatio(double p, double q) {
    return p == 0 ? 0 : p * StrictMath.log(p / q);
  }
}
