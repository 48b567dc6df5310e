package org.mixcost.formula;

/** Arithmetic of stages of training: what they see, what they compute and what they hold. */
public final class StageFormulas {
  /** Operations forward, for each parameter and token. */
  private static final double FORWARD = 2;
  /** Operations of gradients of the weights, for each parameter and token. */
  private static final double GRADIENTS = 2;
  /** Operations backward through the model without gradients of its weights, for each parameter and token. */
  private static final double THROUGH = 2;
  /** Operations backward, for each parameter and token. */
  private static final double BACKWARD = THROUGH + GRADIENTS;
  /** A chosen and a rejected answer. */
  private static final double SIDES = 2;

  private StageFormulas() {}

  private static final String ITEM_TOKENS_TEXT = "D = items · T · epochs";

  /**
   * Tokens seen of examples, each of them as often as there are passes.
   *
   * <pre>{@value #ITEM_TOKENS_TEXT}</pre>
   *
   * @param items of the training set [count]
   * @param tokensPerItem T, of one of them [token]
   * @param epochs passes over them [factor]
   * @return D [token]
   */
  public static double itemTokens(double items, double tokensPerItem, double epochs) {
    return items * tokensPerItem * epochs;
  }

  public static final Formula ITEM_TOKENS = new Formula(ITEM_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = itemTokens(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String PAIR_TOKENS_TEXT = "D = 2 · pairs · T · epochs";

  /**
   * Tokens of preference pairs, of which the chosen and the rejected answer are both worked on.
   *
   * <pre>{@value #PAIR_TOKENS_TEXT}</pre>
   *
   * @param pairs of the training set [count]
   * @param tokensPerSide T, of a prompt with one of its answers [token]
   * @param epochs passes over them [factor]
   * @return D [token]
   * @see <a href="https://arxiv.org/abs/2305.18290">Rafailov et al. 2023, section 4</a>
   */
  public static double pairTokens(double pairs, double tokensPerSide, double epochs) {
    return SIDES * pairs * tokensPerSide * epochs;
  }

  public static final Formula PAIR_TOKENS = new Formula(PAIR_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = pairTokens(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String SAMPLES_TEXT = "S = prompts · samples · epochs";

  /**
   * Answers that are generated in reinforcement learning, anew in each pass over the prompts.
   *
   * <pre>{@value #SAMPLES_TEXT}</pre>
   *
   * @param prompts of the training set [count]
   * @param samplesPerPrompt samples, answers to each of them [count]
   * @param epochs passes over the prompts [factor]
   * @return S [count]
   */
  public static double samples(double prompts, double samplesPerPrompt, double epochs) {
    return prompts * samplesPerPrompt * epochs;
  }

  public static final Formula SAMPLES = new Formula(SAMPLES_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = samples(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String SAMPLE_TOKENS_TEXT = "D = S · (prompt + T)";

  /**
   * Tokens of samples, each with the prompt that it answers.
   *
   * <pre>{@value #SAMPLE_TOKENS_TEXT}</pre>
   *
   * @param samples S [count]
   * @param promptTokens prompt, read with each sample [token]
   * @param tokensPerSample T, generated [token]
   * @return D [token]
   */
  public static double sampleTokens(double samples, double promptTokens, double tokensPerSample) {
    return samples * (promptTokens + tokensPerSample);
  }

  public static final Formula SAMPLE_TOKENS = new Formula(SAMPLE_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = sampleTokens(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String GENERATED_TOKENS_TEXT = "W = S · T";

  /**
   * Tokens that the model writes in its samples.
   *
   * <pre>{@value #GENERATED_TOKENS_TEXT}</pre>
   *
   * @param samples S [count]
   * @param tokensPerSample T [token]
   * @return W [token]
   */
  public static double generatedTokens(double samples, double tokensPerSample) {
    return samples * tokensPerSample;
  }

  public static final Formula GENERATED_TOKENS = new Formula(GENERATED_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = generatedTokens(t[0][i], t[1][i]);
    }
  });

  private static final String UPDATE_FLOP_TEXT = "u = 6 · N";

  /**
   * Operations of an update for each token: two for each parameter forward and four backward.
   *
   * <pre>{@value #UPDATE_FLOP_TEXT}</pre>
   *
   * @param parameters N, multiplied for each token [count]
   * @return u [FLOP/token]
   * @see <a href="https://arxiv.org/abs/2001.08361">Kaplan et al. 2020, section 2.1</a>
   */
  public static double updateFlop(double parameters) {
    return (FORWARD + BACKWARD) * parameters;
  }

  public static final Formula UPDATE_FLOP = new Formula(UPDATE_FLOP_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = updateFlop(t[0][i]);
    }
  });

  private static final String ADAPTER_UPDATE_FLOP_TEXT = "u = 4 · N + 2 · A";

  /**
   * Operations of an update for each token, where the weights are frozen and an adapter is trained: forward and backward through all of the model, gradients of the adapter alone.
   *
   * <pre>{@value #ADAPTER_UPDATE_FLOP_TEXT}</pre>
   *
   * <p>Forward and backward through the adapter itself are left out, 4 operations for each of its parameters: a thousandth of the sum, as adapters are.
   *
   * @param parameters N, of the frozen model, multiplied for each token [count]
   * @param adapterParameters A, that are trained [count]
   * @return u [FLOP/token]
   * @see <a href="https://arxiv.org/abs/2106.09685">Hu et al. 2021</a>
   */
  public static double adapterUpdateFlop(double parameters, double adapterParameters) {
    return (FORWARD + THROUGH) * parameters + GRADIENTS * adapterParameters;
  }

  public static final Formula ADAPTER_UPDATE_FLOP =
      new Formula(ADAPTER_UPDATE_FLOP_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = adapterUpdateFlop(t[0][i], t[1][i]);
        }
      });

  private static final String TUNING_FLOP_TEXT = "C = u · D";

  /**
   * Operations of a stage that does nothing but update.
   *
   * <pre>{@value #TUNING_FLOP_TEXT}</pre>
   *
   * @param updateFlop u, for each token [FLOP/token]
   * @param tokens D, seen [token]
   * @return C [FLOP]
   */
  public static double tuningFlop(double updateFlop, double tokens) {
    return updateFlop * tokens;
  }

  public static final Formula TUNING_FLOP = new Formula(TUNING_FLOP_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = tuningFlop(t[0][i], t[1][i]);
    }
  });

  private static final String GUIDED_FLOP_TEXT = "C = (u + 2 · R) · D";

  /**
   * Operations of a stage in which another model reads what is trained on, forward alone: a frozen reference, or a teacher.
   *
   * <pre>{@value #GUIDED_FLOP_TEXT}</pre>
   *
   * @param updateFlop u, for each token [FLOP/token]
   * @param readerParameters R, parameters of the other that are multiplied for each token [count]
   * @param tokens D, seen [token]
   * @return C [FLOP]
   */
  public static double guidedFlop(double updateFlop, double readerParameters, double tokens) {
    return (updateFlop + FORWARD * readerParameters) * tokens;
  }

  public static final Formula GUIDED_FLOP = new Formula(GUIDED_FLOP_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = guidedFlop(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String LEARNING_FLOP_TEXT = "C = (m · u + 2 · R) · D";

  /**
   * Operations on samples in reinforcement learning besides writing them: updates, and a reading by the frozen reference.
   *
   * <pre>{@value #LEARNING_FLOP_TEXT}</pre>
   *
   * <p>A reading by the model as it was when it wrote is not counted: who generates keeps the probabilities. Where a framework computes them again, it takes 2 N more.
   *
   * @param updates m, passes of the update over each sample [factor]
   * @param updateFlop u, for each token [FLOP/token]
   * @param readerParameters R, of the reference; 0 if there is none [count]
   * @param tokens D, of samples with their prompts [token]
   * @return C [FLOP]
   */
  public static double learningFlop(
      double updates, double updateFlop, double readerParameters, double tokens) {
    return (updates * updateFlop + FORWARD * readerParameters) * tokens;
  }

  public static final Formula LEARNING_FLOP = new Formula(LEARNING_FLOP_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = learningFlop(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String CRITIC_FLOP_TEXT = "C = (2 + 6 · m) · N_c · D";

  /**
   * Operations of a critic: it values each sample once and is then updated with the model.
   *
   * <pre>{@value #CRITIC_FLOP_TEXT}</pre>
   *
   * @param updates m, passes of the update over each sample [factor]
   * @param criticParameters N_c [count]
   * @param tokens D, of samples with their prompts [token]
   * @return C [FLOP]
   * @see <a href="https://arxiv.org/abs/1707.06347">Schulman et al. 2017, algorithm 1</a>
   */
  public static double criticFlop(double updates, double criticParameters, double tokens) {
    return (FORWARD + (FORWARD + BACKWARD) * updates) * criticParameters * tokens;
  }

  public static final Formula CRITIC_FLOP = new Formula(CRITIC_FLOP_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = criticFlop(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String ROLLOUT_FLOP_TEXT = "C = 2 · N · D";

  /**
   * Operations of generating samples, forward alone.
   *
   * <pre>{@value #ROLLOUT_FLOP_TEXT}</pre>
   *
   * @param parameters N, multiplied for each token [count]
   * @param tokens D, of samples with their prompts [token]
   * @return C [FLOP]
   */
  public static double rolloutFlop(double parameters, double tokens) {
    return FORWARD * parameters * tokens;
  }

  public static final Formula ROLLOUT_FLOP = new Formula(ROLLOUT_FLOP_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = rolloutFlop(t[0][i], t[1][i]);
    }
  });

  private static final String HELD_GPU_HOURS_TEXT = "hours = days · 24 · n";

  /**
   * Accelerator hours that are paid for while a stage lasts, whether they work or wait.
   *
   * <pre>{@value #HELD_GPU_HOURS_TEXT}</pre>
   *
   * @param days that the stage lasts [day]
   * @param accelerators n [count]
   * @return hours [GPU-hour]
   */
  public static double heldGpuHours(double days, double accelerators) {
    return days * ComputeFormulas.HOURS_PER_DAY * accelerators;
  }

  public static final Formula HELD_GPU_HOURS = new Formula(HELD_GPU_HOURS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = heldGpuHours(t[0][i], t[1][i]);
    }
  });

  private static final String SAMPLES_USD_TEXT = "cost = S · price";

  /**
   * What a price for each sample comes to.
   *
   * <pre>{@value #SAMPLES_USD_TEXT}</pre>
   *
   * @param samples S [count]
   * @param usdPerSample price [USD]
   * @return usd [USD]
   */
  public static double samplesUsd(double samples, double usdPerSample) {
    return samples * usdPerSample;
  }

  public static final Formula SAMPLES_USD = new Formula(SAMPLES_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = samplesUsd(t[0][i], t[1][i]);
    }
  });

  private static final String SANDBOX_USD_TEXT = "cost = S · seconds / 3600 · price";

  /**
   * What the machines cost in which samples are run.
   *
   * <pre>{@value #SANDBOX_USD_TEXT}</pre>
   *
   * @param samples S [count]
   * @param secondsPerSample seconds, that one takes [s]
   * @param usdPerHour price, of one such machine [USD/hour]
   * @return usd [USD]
   */
  public static double sandboxUsd(double samples, double secondsPerSample, double usdPerHour) {
    return samples * secondsPerSample / ComputeFormulas.SECONDS_PER_HOUR * usdPerHour;
  }

  public static final Formula SANDBOX_USD = new Formula(SANDBOX_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = sandboxUsd(t[0][i], t[1][i], t[2][i]);
    }
  });
}
