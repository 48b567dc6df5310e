package org.mixcost.formula;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The predicted loss of a model that learns from a mix of real and synthetic text, in one piece: a second opinion on the
 * loss that the model predicts line by line, for text of one round.
 *
 * <pre>L = E + A / N^α + B / D_eff^β + Σ w_j^s · (1 − g_j) · c_j · X_gen,j</pre>
 *
 * <p>A model assumption where text is synthetic. Differences of two such losses are findings, a level is not. N is taken
 * as it is, also of a model too large for its unique text.
 *
 * @param law of text seen once
 * @param parameters N [count]
 * @param real sources of real text
 * @param synthetic sources of synthetic text
 * @param assumptions what holds for all of them
 */
public record MixtureLoss(
    ClosedForm law,
    double parameters,
    List<Real> real,
    List<Synthetic> synthetic,
    Assumptions assumptions) {

  /** As far as the model scales a mix to reach a loss [factor]. */
  private static final double MOST_SCALE = 1e4;

  public MixtureLoss {
    real = List.copyOf(real);
    synthetic = List.copyOf(synthetic);
  }

  /**
   * Real text.
   *
   * @param unique U [token]
   * @param epochs m, times each token is seen [factor]
   * @param quality q, tokens' worth of one token [factor]
   */
  public record Real(double unique, double epochs, double quality) {}

  /**
   * Synthetic text.
   *
   * @param written D, kept [token]
   * @param epochs e, times each token is seen [factor]
   * @param seedUnique U_seed, unique text it was written from; infinite without a seed corpus [token]
   * @param worth v, tokens' worth of one good token [factor]
   * @param errorRate η, wrong samples among those kept [fraction]
   * @param grounding g, the share that comes from the seed [fraction]
   * @param survivingErrors c, the share of the generator's errors that is not caught [fraction]
   * @param generatorLoss X_gen [nat/token]
   */
  public record Synthetic(
      double written,
      double epochs,
      double seedUnique,
      double worth,
      double errorRate,
      double grounding,
      double survivingErrors,
      double generatorLoss) {}

  /**
   * What all sources share.
   *
   * @param repeatDecay R*, of repeated text [factor]
   * @param saturation P, of text written from a seed corpus [factor]
   * @param mostGain M_max, of mixing at the best share [factor]
   * @param bestShare φ* [fraction]
   * @param sharpness κ [factor]
   * @param inheritanceExponent s [factor]
   */
  public record Assumptions(
      double repeatDecay,
      double saturation,
      double mostGain,
      double bestShare,
      double sharpness,
      double inheritanceExponent) {}

  /** The predicted loss; infinite where nothing is learned from [nat/token]. */
  public double loss() {
    return law.lossWithoutData(parameters) + reducible();
  }

  /** What the data adds to the loss, and what is inherited from generators [nat/token]. */
  public double reducible() {
    return dataTerm() + inherited();
  }

  /** What finite data adds to the loss [nat/token]. */
  public double dataTerm() {
    return ScalingFormulas.dataTerm(law.b(), effectiveTokens(), law.beta());
  }

  /** What is inherited from the generators of synthetic text [nat/token]. */
  public double inherited() {
    double all = realTokens() + syntheticTokens();
    return sum(synthetic, source -> inherited(source, all));
  }

  /**
   * Unique real tokens that would teach as much as the mix.
   *
   * <pre>D_eff = M(φ) · (Σ D'_real + Σ D'_syn)</pre>
   */
  public double effectiveTokens() {
    return mixingMultiplier() * (realTokens() + syntheticTokens());
  }

  /** How much more the mix teaches than its parts would alone [factor]. */
  public double mixingMultiplier() {
    return SyntheticTextFormulas.mixingMultiplier(
        assumptions.mostGain, assumptions.sharpness, assumptions.bestShare, syntheticShare());
  }

  /** Synthetic tokens seen over all tokens seen; 0 where none are seen [fraction]. */
  public double syntheticShare() {
    double seen = sum(synthetic, source -> source.written * source.epochs);
    double all = seen + sum(real, source -> source.unique * source.epochs);
    return seen == 0 ? 0 : seen / all;
  }

  /** The unique tokens that would teach as much as the real text, unmixed. */
  public double realTokens() {
    return sum(
        real,
        source -> RepetitionFormulas.effectiveTokens(
            source.quality * source.unique, source.epochs, assumptions.repeatDecay));
  }

  /** The unique tokens that would teach as much as the synthetic text, unmixed. */
  public double syntheticTokens() {
    return sum(synthetic, this::tokens);
  }

  /**
   * The loss of the mix with text without end, in the same shares: no amount of it reaches less [nat/token].
   */
  public double floor() {
    return law.lossWithoutData(parameters) + inherited();
  }

  /**
   * By how much all text and all seed corpora must grow so that the mix reaches a loss.
   *
   * <pre>scale = (B / (L − floor))^(1/β) / D_eff</pre>
   *
   * @param loss L [nat/token]
   * @return scale; nothing where L is at or below the floor, where that takes more than 10,000, or where
   *     nothing is learned from [factor]
   */
  public OptionalDouble scaleForLoss(double loss) {
    double needed = ClosedForm.tokensForDataTerm(law.b(), loss - floor(), law.beta());
    double scale = needed / effectiveTokens();
    return scale <= MOST_SCALE ? OptionalDouble.of(scale) : OptionalDouble.empty();
  }

  private double tokens(Synthetic source) {
    double unique = SyntheticTextFormulas.groundedUniqueTokens(
        source.written, source.seedUnique, assumptions.saturation);
    double worth = source.worth * SyntheticTextFormulas.noiseFactor(source.errorRate);
    return RepetitionFormulas.effectiveTokens(
        worth * unique, source.epochs, assumptions.repeatDecay);
  }

  private double inherited(Synthetic source, double allTokens) {
    double tokens = tokens(source);
    double share = SyntheticTextFormulas.inheritedShare(
        tokens == 0 ? 0 : tokens / allTokens,
        assumptions.inheritanceExponent,
        source.grounding,
        source.survivingErrors);
    return SyntheticTextFormulas.inheritedFromGenerator(share, source.generatorLoss);
  }

  private static <T> double sum(List<T> sources, ToDoubleFunction<T> amount) {
    double sum = 0;
    for (T source : sources) {
      sum += amount.applyAsDouble(source);
    }
    return sum;
  }
}
