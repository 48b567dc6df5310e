package org.mixcost.formula;

/**
 * What synthetic text costs to make.
 *
 * <p>Two tokens are told apart: those of the generator, which are billed, and those of the trainee, which are learned
 * from. A token that is wanted costs more than one token, because outputs are rejected and calls fail.
 */
public final class GenerationFormulas {
  private static final double MTOK_PER_TOKEN = 1e-6;

  private GenerationFormulas() {}

  /**
   * The share of generated text that reaches training.
   *
   * <pre>S = acceptance · dedup survival · (1 − decontamination loss)</pre>
   *
   * @return S [fraction]
   */
  public static double survival(
      double acceptance, double dedupSurvival, double decontaminationLoss) {
    return acceptance * dedupSurvival * (1 - decontaminationLoss);
  }

  /**
   * Tokens of text to be asked for, so that the wanted ones are left.
   *
   * <pre>A = T / (τ · S · (1 − f))</pre>
   *
   * @param keptTokens T, wanted, in the trainee's tokenizer [token]
   * @param traineeTokensPerGeneratorToken τ [factor]
   * @param survival S, the share of text that is kept [fraction]
   * @param failureRate f, the share of calls that give no text [fraction]
   * @return A, in the generator's tokenizer, those of failed calls included [token]
   */
  public static double attemptedTokens(
      double keptTokens,
      double traineeTokensPerGeneratorToken,
      double survival,
      double failureRate) {
    return keptTokens / (traineeTokensPerGeneratorToken * survival * (1 - failureRate));
  }

  /**
   * What an attempted call is billed, relative to a call that succeeds.
   *
   * <pre>b = (1 − f) + f · φ</pre>
   *
   * @param failureRate f [fraction]
   * @param failedCallCost φ, a failed call over a good one [factor]
   * @return b [factor]
   */
  public static double billedShare(double failureRate, double failedCallCost) {
    return (1 - failureRate) + failureRate * failedCallCost;
  }

  /**
   * The price of prompt tokens of which some are read from a cache; cached tokens are a subset of the input.
   *
   * <pre>p = (1 − c) · p_in + c · p_cache</pre>
   *
   * @param inputUsdPerMtok p_in [USD/Mtok]
   * @param cachedUsdPerMtok p_cache [USD/Mtok]
   * @param cachedShare c [fraction]
   * @return p [USD/Mtok]
   */
  public static double promptUsdPerMtok(
      double inputUsdPerMtok, double cachedUsdPerMtok, double cachedShare) {
    return (1 - cachedShare) * inputUsdPerMtok + cachedShare * cachedUsdPerMtok;
  }

  /**
   * What a token of visible output costs, with the prompt it answers and the reasoning before it.
   *
   * <pre>p = r · p_prompt + (1 + q) · p_out</pre>
   *
   * @param promptUsdPerMtok p_prompt [USD/Mtok]
   * @param outputUsdPerMtok p_out [USD/Mtok]
   * @param promptRatio r, prompt tokens for each visible output token [factor]
   * @param reasoningRatio q, reasoning tokens for each visible output token [factor]
   * @return p, per visible output token [USD/Mtok]
   */
  public static double outputUsdPerMtok(
      double promptUsdPerMtok, double outputUsdPerMtok, double promptRatio, double reasoningRatio) {
    return promptRatio * promptUsdPerMtok + (1 + reasoningRatio) * outputUsdPerMtok;
  }

  /**
   * A price after the discount for work that may wait.
   *
   * <pre>p = price · (1 − discount)</pre>
   *
   * @return p [USD/Mtok]
   */
  public static double batchUsdPerMtok(double usdPerMtok, double batchDiscount) {
    return usdPerMtok * (1 - batchDiscount);
  }

  /**
   * What one judgement of a sample costs.
   *
   * <pre>c = ((I + O) · p_in + V · p_out) / 1e6</pre>
   *
   * @param readTokens I + O, the judge's instructions and the sample [token]
   * @param verdictTokens V, the judge's answer [token]
   * @param inputUsdPerMtok p_in [USD/Mtok]
   * @param outputUsdPerMtok p_out [USD/Mtok]
   * @return c [USD]
   */
  public static double judgementUsd(
      double readTokens, double verdictTokens, double inputUsdPerMtok, double outputUsdPerMtok) {
    return (readTokens * inputUsdPerMtok + verdictTokens * outputUsdPerMtok) * MTOK_PER_TOKEN;
  }

  /**
   * GPU hours of generation on own accelerators.
   *
   * <pre>hours = tokens / (θ · 3600 · e)</pre>
   *
   * @param tokens written, or read, by the generator [token]
   * @param tokensPerSecond θ, of one accelerator while it works [token/s]
   * @param efficiency e, planned over elapsed time [fraction]
   * @return hours [GPU-hour]
   */
  public static double gpuHours(double tokens, double tokensPerSecond, double efficiency) {
    return tokens / (tokensPerSecond * ComputeFormulas.SECONDS_PER_HOUR * efficiency);
  }

  /**
   * GPU hours as they are billed when a cluster is rented by whole increments.
   *
   * <pre>billed = n · Δ · ⌈hours / (n · Δ)⌉</pre>
   *
   * @param gpuHours hours of work [GPU-hour]
   * @param accelerators n, rented together [count]
   * @param incrementHours Δ, the least time that is billed [hour]
   * @return billed [GPU-hour]
   */
  public static double billedGpuHours(double gpuHours, double accelerators, double incrementHours) {
    double step = accelerators * incrementHours;
    return step * Math.ceil(gpuHours / step);
  }
}
