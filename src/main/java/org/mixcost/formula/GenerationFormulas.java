package org.mixcost.formula;

/**
 * What synthetic text costs to make.
 *
 * <p>Two tokens are kept apart: those of the generator, which are billed, and those of the trainee, which are learned
 * from. A token that is wanted costs more than one token, because outputs are rejected and calls fail.
 */
public final class GenerationFormulas {
  private static final double MTOK_PER_TOKEN = 1e-6;

  private GenerationFormulas() {}

  private static final String GENERATIONS_TEXT = "N = 1 + (n − 1) · min(1, ⌈D⌉)";

  /**
   * Generations of models that it takes to write a source: all its rounds, but no earlier one for a source without text.
   *
   * <pre>{@value #GENERATIONS_TEXT}</pre>
   *
   * @param rounds n, at least 1 [count]
   * @param tokens D, kept of the source [token]
   * @return N [count]
   */
  public static double generations(double rounds, double tokens) {
    return tokens > 0 ? rounds : 1;
  }

  public static final Formula GENERATIONS = new Formula(GENERATIONS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = generations(t[0][i], t[1][i]);
    }
  });

  private static final String SURVIVAL_TEXT =
      "S = acceptance · dedup survival · (1 − decontamination loss)";

  /**
   * The share of generated text that reaches training.
   *
   * <pre>{@value #SURVIVAL_TEXT}</pre>
   *
   * @return S [fraction]
   */
  public static double survival(
      double acceptance, double dedupSurvival, double decontaminationLoss) {
    return acceptance * dedupSurvival * (1 - decontaminationLoss);
  }

  public static final Formula SURVIVAL = new Formula(SURVIVAL_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = survival(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String ATTEMPTED_TOKENS_TEXT = "A = T / (τ · S · (1 − f))";

  /**
   * Tokens of text to be requested, so that the wanted ones are left.
   *
   * <pre>{@value #ATTEMPTED_TOKENS_TEXT}</pre>
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

  public static final Formula ATTEMPTED_TOKENS = new Formula(ATTEMPTED_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = attemptedTokens(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String BILLED_SHARE_TEXT = "b = (1 − f) + f · φ";

  /**
   * What an attempted call is billed, relative to a call that succeeds.
   *
   * <pre>{@value #BILLED_SHARE_TEXT}</pre>
   *
   * @param failureRate f [fraction]
   * @param failedCallCost φ, a failed call over a good one [factor]
   * @return b [factor]
   */
  public static double billedShare(double failureRate, double failedCallCost) {
    return (1 - failureRate) + failureRate * failedCallCost;
  }

  public static final Formula BILLED_SHARE = new Formula(BILLED_SHARE_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = billedShare(t[0][i], t[1][i]);
    }
  });

  private static final String UNCACHED_USD_PER_MTOK_TEXT =
      "price = input price + (write price − input price) · ⌈c⌉";

  /**
   * The price of prompt tokens that are not read from a cache: as soon as any are, the others are written to it.
   *
   * <pre>{@value #UNCACHED_USD_PER_MTOK_TEXT}</pre>
   *
   * <p>Text that no later prompt repeats need not be written; the price is high where a prompt has much of it.
   *
   * @param inputUsdPerMtok input price [USD/Mtok]
   * @param cacheWriteUsdPerMtok write price [USD/Mtok]
   * @param cachedShare c, of the prompt tokens; ⌈c⌉ is 1 where anything is cached [fraction]
   * @return price [USD/Mtok]
   */
  public static double uncachedUsdPerMtok(
      double inputUsdPerMtok, double cacheWriteUsdPerMtok, double cachedShare) {
    return cachedShare > 0 ? cacheWriteUsdPerMtok : inputUsdPerMtok;
  }

  public static final Formula UNCACHED_USD_PER_MTOK =
      new Formula(UNCACHED_USD_PER_MTOK_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = uncachedUsdPerMtok(t[0][i], t[1][i], t[2][i]);
        }
      });

  private static final String PROMPT_TOKENS_TEXT = "P = r · O";

  /**
   * Tokens of the prompt of one call.
   *
   * <pre>{@value #PROMPT_TOKENS_TEXT}</pre>
   *
   * @param promptRatio r, prompt tokens for each visible output token [factor]
   * @param outputTokens O, visible output of one call [token]
   * @return P [token]
   */
  public static double promptTokens(double promptRatio, double outputTokens) {
    return promptRatio * outputTokens;
  }

  public static final Formula PROMPT_TOKENS = new Formula(PROMPT_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = promptTokens(t[0][i], t[1][i]);
    }
  });

  private static final String PROMPT_RATIO_TEXT = "r = P / O";

  /**
   * Prompt tokens for each token of visible output.
   *
   * <pre>{@value #PROMPT_RATIO_TEXT}</pre>
   *
   * @param promptTokens P, of one call [token]
   * @param outputTokens O, visible output of one call [token]
   * @return r [factor]
   */
  public static double promptRatio(double promptTokens, double outputTokens) {
    return promptTokens / outputTokens;
  }

  public static final Formula PROMPT_RATIO = new Formula(PROMPT_RATIO_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = promptRatio(t[0][i], t[1][i]);
    }
  });

  private static final String SAMPLE_TOKENS_TEXT = "T = n · O · τ";

  /**
   * Tokens of so many samples that are kept, in the trainee's tokenizer.
   *
   * <pre>{@value #SAMPLE_TOKENS_TEXT}</pre>
   *
   * @param samples n [count]
   * @param outputTokens O, visible output of one [token]
   * @param tokenizerRatio τ, trainee's tokens for each of the generator's [factor]
   * @return T [token]
   */
  public static double sampleTokens(double samples, double outputTokens, double tokenizerRatio) {
    return samples * outputTokens * tokenizerRatio;
  }

  public static final Formula SAMPLE_TOKENS = new Formula(SAMPLE_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = sampleTokens(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String TIERED_USD_PER_MTOK_TEXT =
      "price = short price + (long price − short price) · ⌈max(0, P − L) / (P + L)⌉";

  /**
   * A price for each token that is another one where a prompt is long; the whole call is billed at it.
   *
   * <pre>{@value #TIERED_USD_PER_MTOK_TEXT}</pre>
   *
   * @param shortUsdPerMtok short price, up to the tier [USD/Mtok]
   * @param longUsdPerMtok long price, above it [USD/Mtok]
   * @param promptTokens P, of the call [token]
   * @param tierTokens L, length of the prompt above which the other price holds [token]
   * @return price [USD/Mtok]
   */
  public static double tieredUsdPerMtok(
      double shortUsdPerMtok, double longUsdPerMtok, double promptTokens, double tierTokens) {
    return promptTokens > tierTokens ? longUsdPerMtok : shortUsdPerMtok;
  }

  public static final Formula TIERED_USD_PER_MTOK =
      new Formula(TIERED_USD_PER_MTOK_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = tieredUsdPerMtok(t[0][i], t[1][i], t[2][i], t[3][i]);
        }
      });

  private static final String PROMPT_USD_PER_MTOK_TEXT =
      "price = input price + (cached price − input price) · c";

  /**
   * The price of prompt tokens of which some are read from a cache; cached tokens are a subset of the input.
   *
   * <pre>{@value #PROMPT_USD_PER_MTOK_TEXT}</pre>
   *
   * @param inputUsdPerMtok input price [USD/Mtok]
   * @param cachedUsdPerMtok cached price [USD/Mtok]
   * @param cachedShare c [fraction]
   * @return price [USD/Mtok]
   */
  public static double promptUsdPerMtok(
      double inputUsdPerMtok, double cachedUsdPerMtok, double cachedShare) {
    return inputUsdPerMtok + (cachedUsdPerMtok - inputUsdPerMtok) * cachedShare;
  }

  public static final Formula PROMPT_USD_PER_MTOK =
      new Formula(PROMPT_USD_PER_MTOK_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = promptUsdPerMtok(t[0][i], t[1][i], t[2][i]);
        }
      });

  private static final String OUTPUT_USD_PER_MTOK_TEXT =
      "price = prompt price · r + output price · (1 + q)";

  /**
   * What a token of visible output costs, with the prompt it answers and the reasoning before it.
   *
   * <pre>{@value #OUTPUT_USD_PER_MTOK_TEXT}</pre>
   *
   * @param promptUsdPerMtok prompt price [USD/Mtok]
   * @param promptRatio r, prompt tokens for each visible output token [factor]
   * @param outputUsdPerMtok output price [USD/Mtok]
   * @param reasoningRatio q, reasoning tokens for each visible output token [factor]
   * @return price, per visible output token [USD/Mtok]
   */
  public static double outputUsdPerMtok(
      double promptUsdPerMtok, double promptRatio, double outputUsdPerMtok, double reasoningRatio) {
    return promptUsdPerMtok * promptRatio + outputUsdPerMtok * (1 + reasoningRatio);
  }

  public static final Formula OUTPUT_USD_PER_MTOK =
      new Formula(OUTPUT_USD_PER_MTOK_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = outputUsdPerMtok(t[0][i], t[1][i], t[2][i], t[3][i]);
        }
      });

  private static final String BATCH_USD_PER_MTOK_TEXT = "price = list price · (1 − discount)";

  /**
   * A price after the discount for work that may wait.
   *
   * <pre>{@value #BATCH_USD_PER_MTOK_TEXT}</pre>
   *
   * @return price [USD/Mtok]
   */
  public static double batchUsdPerMtok(double usdPerMtok, double batchDiscount) {
    return usdPerMtok * (1 - batchDiscount);
  }

  public static final Formula BATCH_USD_PER_MTOK = new Formula(BATCH_USD_PER_MTOK_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = batchUsdPerMtok(t[0][i], t[1][i]);
    }
  });

  private static final String API_USD_TEXT = "cost = n · A · b · price / 1e6";

  /**
   * What a source of text costs that is written over an interface.
   *
   * <pre>{@value #API_USD_TEXT}</pre>
   *
   * @param rounds n, generations that are each written anew [count]
   * @param attemptedTokens A, requested in each [token]
   * @param billedShare b, of a call, failures included [factor]
   * @param usdPerMtok price, per visible output token [USD/Mtok]
   * @return usd [USD]
   */
  public static double apiUsd(
      double rounds, double attemptedTokens, double billedShare, double usdPerMtok) {
    return rounds * attemptedTokens * billedShare * MTOK_PER_TOKEN * usdPerMtok;
  }

  public static final Formula API_USD = new Formula(API_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = apiUsd(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String WRITTEN_TOKENS_TEXT = "W = A · b · (1 + q)";

  /**
   * Tokens that own accelerators write.
   *
   * <pre>{@value #WRITTEN_TOKENS_TEXT}</pre>
   *
   * @param attemptedTokens A, visible output that is requested [token]
   * @param billedShare b, work on an attempt over that on a good call [factor]
   * @param reasoningRatio q, reasoning tokens for each visible output token [factor]
   * @return W [token]
   */
  public static double writtenTokens(
      double attemptedTokens, double billedShare, double reasoningRatio) {
    return attemptedTokens * billedShare * (1 + reasoningRatio);
  }

  public static final Formula WRITTEN_TOKENS = new Formula(WRITTEN_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = writtenTokens(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String READ_TOKENS_TEXT = "R = A · b · r";

  /**
   * Prompt tokens that own accelerators read.
   *
   * <pre>{@value #READ_TOKENS_TEXT}</pre>
   *
   * @param attemptedTokens A, visible output that is requested [token]
   * @param billedShare b, work on an attempt over that on a good call [factor]
   * @param promptRatio r, prompt tokens for each visible output token [factor]
   * @return R [token]
   */
  public static double readTokens(double attemptedTokens, double billedShare, double promptRatio) {
    return attemptedTokens * billedShare * promptRatio;
  }

  public static final Formula READ_TOKENS = new Formula(READ_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = readTokens(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String ANSWERED_TOKENS_TEXT = "T = A · (1 − f)";

  /**
   * Text that comes out of calls and may be judged.
   *
   * <pre>{@value #ANSWERED_TOKENS_TEXT}</pre>
   *
   * @param attemptedTokens A, requested [token]
   * @param failureRate f, the share of calls that give no text [fraction]
   * @return T, in the generator's tokenizer [token]
   */
  public static double answeredTokens(double attemptedTokens, double failureRate) {
    return attemptedTokens * (1 - failureRate);
  }

  public static final Formula ANSWERED_TOKENS = new Formula(ANSWERED_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = answeredTokens(t[0][i], t[1][i]);
    }
  });

  private static final String LABELS_TEXT = "N = I / acceptance · k";

  /**
   * How often a model is called that labels items.
   *
   * <pre>{@value #LABELS_TEXT}</pre>
   *
   * @param items I, items that are kept [item]
   * @param acceptance the share of items that are kept [fraction]
   * @param labels k, of each item [count]
   * @return N [count]
   */
  public static double labels(double items, double acceptance, double labels) {
    return items / acceptance * labels;
  }

  public static final Formula LABELS = new Formula(LABELS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = labels(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String TOKENS_OF_CALLS_TEXT = "tokens = N · t";

  /**
   * Tokens that calls read, or write, that are all alike.
   *
   * <pre>{@value #TOKENS_OF_CALLS_TEXT}</pre>
   *
   * @param calls N [count]
   * @param callTokens t, that one reads or writes [token]
   * @return tokens [token]
   */
  public static double tokensOfCalls(double calls, double callTokens) {
    return calls * callTokens;
  }

  public static final Formula TOKENS_OF_CALLS = new Formula(TOKENS_OF_CALLS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = tokensOfCalls(t[0][i], t[1][i]);
    }
  });

  private static final String JUDGEMENTS_TEXT = "N = T / O · share · votes";

  /**
   * How often a judge is called.
   *
   * <pre>{@value #JUDGEMENTS_TEXT}</pre>
   *
   * @param tokens T, text that came out of calls [token]
   * @param sampleTokens O, of one sample [token]
   * @param share of the samples that is judged [fraction]
   * @param votes judgements of each [count]
   * @return N [count]
   */
  public static double judgements(double tokens, double sampleTokens, double share, double votes) {
    return tokens / sampleTokens * share * votes;
  }

  public static final Formula JUDGEMENTS = new Formula(JUDGEMENTS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = judgements(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String CALLS_USD_TEXT = "cost = n · N · call cost";

  /**
   * What calls of an interface cost that are all alike, such as judgements or labels.
   *
   * <pre>{@value #CALLS_USD_TEXT}</pre>
   *
   * @param rounds n, generations for each of which they are made [count]
   * @param calls N, in each [count]
   * @param usdPerCall call usd, of one [USD]
   * @return usd [USD]
   */
  public static double callsUsd(double rounds, double calls, double usdPerCall) {
    return rounds * calls * usdPerCall;
  }

  public static final Formula CALLS_USD = new Formula(CALLS_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = callsUsd(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String CALL_USD_TEXT =
      "cost = (read · input price + V · output price) / 1e6";

  /**
   * What one call costs, such as the judgement of a sample.
   *
   * <pre>{@value #CALL_USD_TEXT}</pre>
   *
   * @param readTokens read, instructions and what they are about [token]
   * @param inputUsdPerMtok input price [USD/Mtok]
   * @param writtenTokens V, the answer with the reasoning before it [token]
   * @param outputUsdPerMtok output price [USD/Mtok]
   * @return usd [USD]
   */
  public static double callUsd(
      double readTokens, double inputUsdPerMtok, double writtenTokens, double outputUsdPerMtok) {
    return (readTokens * inputUsdPerMtok + writtenTokens * outputUsdPerMtok) * MTOK_PER_TOKEN;
  }

  public static final Formula CALL_USD = new Formula(CALL_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = callUsd(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String DISCOUNTED_USD_TEXT = "cost = list cost · (1 − discount)";

  /**
   * The price of one call after the discount for work that may wait.
   *
   * <pre>{@value #DISCOUNTED_USD_TEXT}</pre>
   *
   * @param usd list usd [USD]
   * @param batchDiscount discount [fraction]
   * @return usd [USD]
   */
  public static double discountedUsd(double usd, double batchDiscount) {
    return usd * (1 - batchDiscount);
  }

  public static final Formula DISCOUNTED_USD = new Formula(DISCOUNTED_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = discountedUsd(t[0][i], t[1][i]);
    }
  });

  private static final String OFF_PEAK_USD_TEXT = "price = list price · (1 − s · discount)";

  /**
   * A price where some calls are made in hours in which the seller asks less.
   *
   * <pre>{@value #OFF_PEAK_USD_TEXT}</pre>
   *
   * <p>Calls are taken for equally long at all hours, and another discount for one that holds in them, too.
   *
   * @param usd list price, of a call [USD] or of its tokens [USD/Mtok]
   * @param offPeakShare s, of the calls that are made in those hours [fraction]
   * @param offPeakDiscount discount in them [fraction]
   * @return price, in the unit of the list price
   */
  public static double offPeakUsd(double usd, double offPeakShare, double offPeakDiscount) {
    return usd * (1 - offPeakShare * offPeakDiscount);
  }

  public static final Formula OFF_PEAK_USD = new Formula(OFF_PEAK_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = offPeakUsd(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String GPU_HOURS_TEXT = "hours = tokens / (θ · 3600 · e)";

  /**
   * GPU hours of generation on own accelerators.
   *
   * <pre>{@value #GPU_HOURS_TEXT}</pre>
   *
   * @param tokens written, or read, by the generator [token]
   * @param tokensPerSecond θ, of one accelerator while it works [token/s]
   * @param efficiency e, planned over elapsed time [fraction]
   * @return hours [GPU-hour]
   */
  public static double gpuHours(double tokens, double tokensPerSecond, double efficiency) {
    return tokens / (tokensPerSecond * ComputeFormulas.SECONDS_PER_HOUR * efficiency);
  }

  public static final Formula GPU_HOURS = new Formula(GPU_HOURS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = gpuHours(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String ROUNDS_GPU_HOURS_TEXT = "hours = n · h";

  /**
   * GPU hours of all rounds of generation.
   *
   * <pre>{@value #ROUNDS_GPU_HOURS_TEXT}</pre>
   *
   * @param rounds n [count]
   * @param gpuHours h, of one round [GPU-hour]
   * @return hours [GPU-hour]
   */
  public static double roundsGpuHours(double rounds, double gpuHours) {
    return rounds * gpuHours;
  }

  public static final Formula ROUNDS_GPU_HOURS = new Formula(ROUNDS_GPU_HOURS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = roundsGpuHours(t[0][i], t[1][i]);
    }
  });

  private static final String BILLED_GPU_HOURS_TEXT =
      "billed = ⌈0.999999999 · hours / (n · Δ)⌉ · n · Δ";

  /**
   * GPU hours as they are billed when a cluster is rented by whole increments.
   *
   * <pre>{@value #BILLED_GPU_HOURS_TEXT}</pre>
   *
   * <p>The factor keeps rounding from billing another increment for work that fills the last one exactly.
   *
   * @param gpuHours hours of work [GPU-hour]
   * @param accelerators n, rented together [count]
   * @param incrementHours Δ, the least time that is billed [hour]
   * @return billed [GPU-hour]
   */
  public static double billedGpuHours(double gpuHours, double accelerators, double incrementHours) {
    double step = accelerators * incrementHours;
    return Whole.up(gpuHours / step) * step;
  }

  public static final Formula BILLED_GPU_HOURS = new Formula(BILLED_GPU_HOURS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = billedGpuHours(t[0][i], t[1][i], t[2][i]);
    }
  });
}
