package org.mixcost.formula;

/**
 * How fast a model generates on accelerators of its own, from what the chips could do.
 *
 * <p>The shares of the peaks are our fit to 213 published points of TensorRT-LLM on A100, H100 and H200 (v0.17 and v1.0,
 * 8 to 405 billion parameters): a model assumption, good to 14 %. Real pipelines reach 0.12 to 0.9 of it.
 *
 * @see <a href="https://github.com/NVIDIA/TensorRT-LLM">the published points</a>
 */
public final class RooflineFormulas {
  /** Share of the peak operations reached while prompts are read [fraction]; our fit. */
  private static final double PREFILL_EFFICIENCY = 0.71;
  /** Share of the memory bandwidth reached while text is written [fraction]; our fit. */
  private static final double BANDWIDTH_EFFICIENCY = 0.68;
  /** Share of the peak operations reached while text is written [fraction]; our fit. */
  private static final double DECODE_EFFICIENCY = 0.64;
  /** Time of a step beside its work [s]; our fit. */
  private static final double IDLE_SECONDS = 1.31e-3;
  /** What is left of each accelerator when twice as many share a model [fraction]; our fit. */
  private static final double DOUBLING_EFFICIENCY = 0.79;
  /** Most sequences at once [count]; set before the fit. */
  private static final double MOST_SEQUENCES = 256;

  private RooflineFormulas() {}

  private static final String CALL_TOKENS_READ_TEXT = "R = O · r";

  /**
   * Tokens that one call reads.
   *
   * <pre>{@value #CALL_TOKENS_READ_TEXT}</pre>
   *
   * @param outputTokens O, visible output of one sample [token]
   * @param promptRatio r, prompt tokens for each visible output token [factor]
   * @return R [token]
   */
  public static double callTokensRead(double outputTokens, double promptRatio) {
    return outputTokens * promptRatio;
  }

  public static final Formula CALL_TOKENS_READ = new Formula(CALL_TOKENS_READ_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = callTokensRead(t[0][i], t[1][i]);
    }
  });

  private static final String CALL_TOKENS_WRITTEN_TEXT = "V = O · (1 + q)";

  /**
   * Tokens that one call writes, the reasoning before its answer included.
   *
   * <pre>{@value #CALL_TOKENS_WRITTEN_TEXT}</pre>
   *
   * @param outputTokens O, visible output of one sample [token]
   * @param reasoningRatio q, reasoning tokens for each visible output token [factor]
   * @return V [token]
   */
  public static double callTokensWritten(double outputTokens, double reasoningRatio) {
    return outputTokens * (1 + reasoningRatio);
  }

  public static final Formula CALL_TOKENS_WRITTEN =
      new Formula(CALL_TOKENS_WRITTEN_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = callTokensWritten(t[0][i], t[1][i]);
        }
      });

  private static final String CONTEXT_TOKENS_TEXT = "K = R + V / 2";

  /**
   * Tokens whose keys and values a call keeps, on average over its steps.
   *
   * <pre>{@value #CONTEXT_TOKENS_TEXT}</pre>
   *
   * @param readTokens R [token]
   * @param writtenTokens V, of which half is there in the middle of the call [token]
   * @return K [token]
   */
  public static double contextTokens(double readTokens, double writtenTokens) {
    return readTokens + writtenTokens / 2;
  }

  public static final Formula CONTEXT_TOKENS = new Formula(CONTEXT_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = contextTokens(t[0][i], t[1][i]);
    }
  });

  private static final String SHARED_ACCELERATORS_TEXT = "G = g · 0.79^(ln(g) / ln(2))";

  /**
   * What is left of accelerators that share one copy of a model, in accelerators of which each has a copy.
   *
   * <pre>{@value #SHARED_ACCELERATORS_TEXT}</pre>
   *
   * <p>A model assumption: our fit to up to 8 accelerators in one machine; across machines less is left.
   *
   * @param accelerators g [count]
   * @return G [count]
   */
  public static double sharedAccelerators(double accelerators) {
    return accelerators
        * StrictMath.pow(DOUBLING_EFFICIENCY, StrictMath.log(accelerators) / StrictMath.log(2));
  }

  public static final Formula SHARED_ACCELERATORS =
      new Formula(SHARED_ACCELERATORS_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = sharedAccelerators(t[0][i]);
        }
      });

  private static final String SERVING_FLOP_PER_SECOND_TEXT = "F = peak · 2 / bytes";

  /**
   * The dense peak at the width of the weights: half the bytes are worked through twice as fast.
   *
   * <pre>{@value #SERVING_FLOP_PER_SECOND_TEXT}</pre>
   *
   * <p>Too fast for chips that have no faster peak at 8 bits, such as the A100 in floating point.
   *
   * @param peak16FlopPerSecond peak, dense, at 16 bits [FLOP/s]
   * @param weightBytes bytes of a parameter, 2 or 1 [B]
   * @return F [FLOP/s]
   */
  public static double servingFlopPerSecond(double peak16FlopPerSecond, double weightBytes) {
    return peak16FlopPerSecond * MemoryFormulas.WEIGHT_BYTES / weightBytes;
  }

  public static final Formula SERVING_FLOP_PER_SECOND =
      new Formula(SERVING_FLOP_PER_SECOND_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = servingFlopPerSecond(t[0][i], t[1][i]);
        }
      });

  private static final String FITTING_SEQUENCES_TEXT = "s = free / (kv · K) · 1e9";

  /**
   * Sequences for which there is memory beside the weights.
   *
   * <pre>{@value #FITTING_SEQUENCES_TEXT}</pre>
   *
   * @param freeGigabytes free, beside the weights [GB]
   * @param kvBytesPerToken kv [B/token]
   * @param contextTokens K [token]
   * @return s; below 1 the model does not fit, below 32 it is slow beyond what the fit covers [count]
   */
  public static double fittingSequences(
      double freeGigabytes, double kvBytesPerToken, double contextTokens) {
    return freeGigabytes / (kvBytesPerToken * contextTokens) * MemoryFormulas.BYTES_PER_GIGABYTE;
  }

  public static final Formula FITTING_SEQUENCES = new Formula(FITTING_SEQUENCES_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = fittingSequences(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String SEQUENCES_TEXT = "b = max(1, min(256, s))";

  /**
   * Sequences that are written at once.
   *
   * <pre>{@value #SEQUENCES_TEXT}</pre>
   *
   * <p>Where not even one fits, one is counted all the same: such a model would have to be shared among more
   * accelerators, which write less each, so the speed is too high and the cost too low.
   *
   * @param fittingSequences s [count]
   * @return b [count]
   */
  public static double sequences(double fittingSequences) {
    return Math.max(1, Math.min(MOST_SEQUENCES, fittingSequences));
  }

  public static final Formula SEQUENCES = new Formula(SEQUENCES_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = sequences(t[0][i]);
    }
  });

  private static final String PROMPT_SECONDS_TEXT = "t = 2 · N_a · R / (0.71 · F · G)";

  /**
   * Time to read the prompt of one call.
   *
   * <pre>{@value #PROMPT_SECONDS_TEXT}</pre>
   *
   * <p>A model assumption, with a constant of our fit. Attention is left out, so the time is low for long prompts.
   *
   * @param activeParameters N_a, used for each token [count]
   * @param readTokens R [token]
   * @param flopPerSecond F, of one accelerator [FLOP/s]
   * @param sharedAccelerators G [count]
   * @return t [s]
   */
  public static double promptSeconds(
      double activeParameters, double readTokens, double flopPerSecond, double sharedAccelerators) {
    return prefillSeconds(
        activeParameters, readTokens, flopPerSecond * sharedAccelerators, PREFILL_EFFICIENCY);
  }

  public static final Formula PROMPT_SECONDS = new Formula(PROMPT_SECONDS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = promptSeconds(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String STEP_GIGABYTES_TEXT = "B = W + b · kv · K / 1e9";

  /**
   * What is read from memory to write one token of every sequence.
   *
   * <pre>{@value #STEP_GIGABYTES_TEXT}</pre>
   *
   * @param weightGigabytes W [GB]
   * @param sequences b [count]
   * @param kvBytesPerToken kv [B/token]
   * @param contextTokens K [token]
   * @return B [GB]
   */
  public static double stepGigabytes(
      double weightGigabytes, double sequences, double kvBytesPerToken, double contextTokens) {
    return weightGigabytes
        + sequences * kvBytesPerToken * contextTokens / MemoryFormulas.BYTES_PER_GIGABYTE;
  }

  public static final Formula STEP_GIGABYTES = new Formula(STEP_GIGABYTES_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = stepGigabytes(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String LOADING_SECONDS_TEXT = "t = B / (0.68 · BW · G)";

  /**
   * Time of a step that is bound by memory.
   *
   * <pre>{@value #LOADING_SECONDS_TEXT}</pre>
   *
   * <p>A model assumption, with a constant of our fit.
   *
   * @param stepGigabytes B [GB]
   * @param gigabytesPerSecond BW, of the memory of one accelerator [GB/s]
   * @param sharedAccelerators G [count]
   * @return t [s]
   */
  public static double loadingSeconds(
      double stepGigabytes, double gigabytesPerSecond, double sharedAccelerators) {
    return decodeSeconds(
        stepGigabytes, gigabytesPerSecond * sharedAccelerators, BANDWIDTH_EFFICIENCY);
  }

  public static final Formula LOADING_SECONDS = new Formula(LOADING_SECONDS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = loadingSeconds(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String WORKING_SECONDS_TEXT = "t = 2 · N_a · b / (0.64 · F · G)";

  /**
   * Time of a step that is bound by operations.
   *
   * <pre>{@value #WORKING_SECONDS_TEXT}</pre>
   *
   * <p>A model assumption, with a constant of our fit.
   *
   * @param activeParameters N_a [count]
   * @param sequences b, each of which is given a token [count]
   * @param flopPerSecond F, of one accelerator [FLOP/s]
   * @param sharedAccelerators G [count]
   * @return t [s]
   */
  public static double workingSeconds(
      double activeParameters, double sequences, double flopPerSecond, double sharedAccelerators) {
    return prefillSeconds(
        activeParameters, sequences, flopPerSecond * sharedAccelerators, DECODE_EFFICIENCY);
  }

  public static final Formula WORKING_SECONDS = new Formula(WORKING_SECONDS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = workingSeconds(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String STEP_SECONDS_TEXT = "t = max(loading, working) + 0.00131";

  /**
   * Time to write one token of every sequence.
   *
   * <pre>{@value #STEP_SECONDS_TEXT}</pre>
   *
   * <p>A model assumption, with a constant of our fit.
   *
   * @param loadingSeconds loading [s]
   * @param workingSeconds working [s]
   * @return t [s]
   */
  public static double stepSeconds(double loadingSeconds, double workingSeconds) {
    return Math.max(loadingSeconds, workingSeconds) + IDLE_SECONDS;
  }

  public static final Formula STEP_SECONDS = new Formula(STEP_SECONDS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = stepSeconds(t[0][i], t[1][i]);
    }
  });

  private static final String ROOFLINE_TEXT = "θ = b · V / (b · prompt + V · step) / g";

  /**
   * Tokens that one accelerator could write, of those that share a copy of a model.
   *
   * <pre>{@value #ROOFLINE_TEXT}</pre>
   *
   * <p>Waiting, retries and idle time are not in it.
   *
   * @param sequences b [count]
   * @param writtenTokens V, of one call [token]
   * @param promptSeconds prompt [s]
   * @param stepSeconds step [s]
   * @param accelerators g, that share a copy [count]
   * @return θ [token/s]
   */
  public static double roofline(
      double sequences,
      double writtenTokens,
      double promptSeconds,
      double stepSeconds,
      double accelerators) {
    return sequences
        * writtenTokens
        / (sequences * promptSeconds + writtenTokens * stepSeconds)
        / accelerators;
  }

  public static final Formula ROOFLINE = new Formula(ROOFLINE_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = roofline(t[0][i], t[1][i], t[2][i], t[3][i], t[4][i]);
    }
  });

  private static final String PIPELINE_TEXT = "θ = roofline · share";

  /**
   * Tokens that one accelerator writes in a pipeline.
   *
   * <pre>{@value #PIPELINE_TEXT}</pre>
   *
   * @param roofline what the chip could do [token/s]
   * @param share of it that the pipeline reaches [factor]
   * @return θ [token/s]
   */
  public static double pipeline(double roofline, double share) {
    return roofline * share;
  }

  public static final Formula PIPELINE = new Formula(PIPELINE_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = pipeline(t[0][i], t[1][i]);
    }
  });

  /**
   * Time to write one token when every weight is read from memory once.
   *
   * <pre>t = N · bytes / (η · BW)</pre>
   *
   * <p>For one sequence at a time; the keys and values are left out.
   *
   * @param weightsBytes N · bytes [B]
   * @param bytesPerSecond BW [B/s]
   * @param efficiency η [fraction]
   * @return t [s]
   */
  public static double decodeSeconds(
      double weightsBytes, double bytesPerSecond, double efficiency) {
    return weightsBytes / (efficiency * bytesPerSecond);
  }

  /**
   * Time to work through tokens when operations bound it.
   *
   * <pre>t = 2 · N_a · tokens / (η · F)</pre>
   *
   * <p>Attention is left out, so the time is low for long prompts.
   *
   * @param activeParameters N_a [count]
   * @param tokens of a prompt, or of a step of many sequences [token]
   * @param peakFlopPerSecond F [FLOP/s]
   * @param efficiency η [fraction]
   * @return t [s]
   */
  public static double prefillSeconds(
      double activeParameters, double tokens, double peakFlopPerSecond, double efficiency) {
    return FlopFormulas.INFERENCE_FLOP_PER_PARAMETER_TOKEN
        * activeParameters
        * tokens
        / (efficiency * peakFlopPerSecond);
  }
}
