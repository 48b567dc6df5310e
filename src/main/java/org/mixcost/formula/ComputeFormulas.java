package org.mixcost.formula;

/** Arithmetic of accelerator time and what it costs. */
public final class ComputeFormulas {
  public static final double SECONDS_PER_HOUR = 3600;
  public static final double HOURS_PER_DAY = 24;
  /** Hours in a Julian year of 365.25 days. */
  public static final double HOURS_PER_YEAR = 8766;

  private ComputeFormulas() {}

  private static final String TRAINING_FLOP_TEXT = "C = k · N · D";

  /**
   * Floating-point operations of one training run.
   *
   * <pre>{@value #TRAINING_FLOP_TEXT}</pre>
   *
   * <p>k counts the forward and backward passes, 6 for a dense transformer. Attention over the context is not counted,
   * so the figure is low for very long contexts (6 % at the median published shape).
   *
   * @param flopPerParameterToken k [FLOP]
   * @param activeParameters N, the parameters used for each token; of a mixture of experts the active ones [count]
   * @param tokensSeen D, repeats included [token]
   * @return C [FLOP]
   * @see <a href="https://arxiv.org/abs/2001.08361">Kaplan et al. 2020, section 2.1</a>
   */
  public static double trainingFlop(
      double flopPerParameterToken, double activeParameters, double tokensSeen) {
    return flopPerParameterToken * activeParameters * tokensSeen;
  }

  public static final Formula TRAINING_FLOP = new Formula(TRAINING_FLOP_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = trainingFlop(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String MULTIPLIED_PARAMETERS_TEXT = "N = max(0, N_a − V)";

  /**
   * Parameters that are multiplied for each token: input embeddings are looked up, which takes no operations.
   *
   * <pre>{@value #MULTIPLIED_PARAMETERS_TEXT}</pre>
   *
   * @param activeParameters N_a, with the output head, the input embeddings included [count]
   * @param embeddingParameters V, that are looked up and used for nothing else [count]
   * @return N; 0 where no others are left [count]
   * @see <a href="https://arxiv.org/abs/2001.08361">Kaplan et al. 2020, section 2.1: parameters without embeddings</a>
   */
  public static double multipliedParameters(double activeParameters, double embeddingParameters) {
    return Math.max(0, activeParameters - embeddingParameters);
  }

  public static final Formula MULTIPLIED_PARAMETERS =
      new Formula(MULTIPLIED_PARAMETERS_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = multipliedParameters(t[0][i], t[1][i]);
        }
      });

  private static final String TRAINING_FLOP_WITH_ATTENTION_TEXT = "C = (k · N + a) · D";

  /**
   * Floating-point operations of one training run, attention over the context counted.
   *
   * <pre>{@value #TRAINING_FLOP_WITH_ATTENTION_TEXT}</pre>
   *
   * @param flopPerParameterToken k [FLOP]
   * @param activeParameters N [count]
   * @param attentionFlop a, operations of attention for each token [FLOP]
   * @param tokensSeen D, repeats included [token]
   * @return C [FLOP]
   */
  public static double trainingFlopWithAttention(
      double flopPerParameterToken,
      double activeParameters,
      double attentionFlop,
      double tokensSeen) {
    return (flopPerParameterToken * activeParameters + attentionFlop) * tokensSeen;
  }

  public static final Formula TRAINING_FLOP_WITH_ATTENTION =
      new Formula(TRAINING_FLOP_WITH_ATTENTION_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = trainingFlopWithAttention(t[0][i], t[1][i], t[2][i], t[3][i]);
        }
      });

  private static final String HARDWARE_FLOP_TEXT = "C_hw = C · R";

  /**
   * Operations that are done, of those a model needs.
   *
   * <pre>{@value #HARDWARE_FLOP_TEXT}</pre>
   *
   * @param flop C, needed [FLOP]
   * @param recomputed R, done over needed [factor]
   * @return C_hw [FLOP]
   */
  public static double hardwareFlop(double flop, double recomputed) {
    return flop * recomputed;
  }

  public static final Formula HARDWARE_FLOP = new Formula(HARDWARE_FLOP_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = hardwareFlop(t[0][i], t[1][i]);
    }
  });

  private static final String GPU_HOURS_TEXT = "hours = C / (peak · U · 3600)";

  /**
   * Accelerator hours needed for a number of floating-point operations.
   *
   * <pre>{@value #GPU_HOURS_TEXT}</pre>
   *
   * @param flop C [FLOP]
   * @param peakFlopPerSecond the dense peak of one accelerator at the precision used [FLOP/s]
   * @param utilization U, the share of that peak spent on C [fraction]
   * @return hours [GPU-hour]; infinite when nothing is utilized
   */
  public static double gpuHours(double flop, double peakFlopPerSecond, double utilization) {
    return flop / (peakFlopPerSecond * utilization * SECONDS_PER_HOUR);
  }

  public static final Formula GPU_HOURS = new Formula(GPU_HOURS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = gpuHours(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String ACHIEVED_GPU_HOURS_TEXT = "hours = C / (speed · 3600)";

  /**
   * Accelerator hours needed for a number of floating-point operations at a speed that is known.
   *
   * <pre>{@value #ACHIEVED_GPU_HOURS_TEXT}</pre>
   *
   * @param flop C [FLOP]
   * @param flopPerSecond speed of one accelerator [FLOP/s]
   * @return hours [GPU-hour]; infinite at a speed of 0
   */
  public static double achievedGpuHours(double flop, double flopPerSecond) {
    return flop / (flopPerSecond * SECONDS_PER_HOUR);
  }

  public static final Formula ACHIEVED_GPU_HOURS = new Formula(ACHIEVED_GPU_HOURS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = achievedGpuHours(t[0][i], t[1][i]);
    }
  });

  private static final String TOKEN_GPU_HOURS_TEXT = "hours = tokens / (speed · 3600)";

  /**
   * Accelerator hours needed for a number of tokens at a rate that is known, whatever their operations are.
   *
   * <pre>{@value #TOKEN_GPU_HOURS_TEXT}</pre>
   *
   * @param tokens seen [token]
   * @param tokensPerSecond speed of one accelerator [token/s]
   * @return hours [GPU-hour]; infinite at a speed of 0
   */
  public static double tokenGpuHours(double tokens, double tokensPerSecond) {
    return tokens / (tokensPerSecond * SECONDS_PER_HOUR);
  }

  public static final Formula TOKEN_GPU_HOURS = new Formula(TOKEN_GPU_HOURS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = tokenGpuHours(t[0][i], t[1][i]);
    }
  });

  private static final String ELAPSED_GPU_HOURS_TEXT = "elapsed = hours / g · r";

  /**
   * Hours that pass, of hours that advance the run.
   *
   * <pre>{@value #ELAPSED_GPU_HOURS_TEXT}</pre>
   *
   * @param productiveGpuHours hours at the stated utilization [GPU-hour]
   * @param goodput g, the share of elapsed time that advances the run [fraction]
   * @param restarts r, hours with failures and restarts over hours without [factor]
   * @return elapsed [GPU-hour]
   */
  public static double elapsedGpuHours(double productiveGpuHours, double goodput, double restarts) {
    return productiveGpuHours * restarts / goodput;
  }

  public static final Formula ELAPSED_GPU_HOURS = new Formula(ELAPSED_GPU_HOURS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = elapsedGpuHours(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String DAYS_TEXT = "days = hours / (accelerators · 24)";

  /**
   * Days a run takes on a cluster.
   *
   * <pre>{@value #DAYS_TEXT}</pre>
   *
   * @return days [day]
   */
  public static double days(double gpuHours, double accelerators) {
    return gpuHours / (accelerators * HOURS_PER_DAY);
  }

  public static final Formula DAYS = new Formula(DAYS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = days(t[0][i], t[1][i]);
    }
  });

  private static final String RUN_USD_TEXT = "cost = hours · price";

  /**
   * What accelerator hours cost.
   *
   * <pre>{@value #RUN_USD_TEXT}</pre>
   *
   * @param gpuHours hours that pass [GPU-hour]
   * @param usdPerGpuHour price [USD/GPU-hour]
   * @return usd [USD]
   */
  public static double runUsd(double gpuHours, double usdPerGpuHour) {
    return gpuHours * usdPerGpuHour;
  }

  public static final Formula RUN_USD = new Formula(RUN_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = runUsd(t[0][i], t[1][i]);
    }
  });

  private static final String BEYOND_FINAL_RUN_USD_TEXT = "cost = run cost · (m − 1)";

  /**
   * What a share of extra work adds to a cost.
   *
   * <pre>{@value #BEYOND_FINAL_RUN_USD_TEXT}</pre>
   *
   * @param usd run usd, the final run [USD]
   * @param multiplier m, all the work over the final run [factor]
   * @return usd [USD]
   */
  public static double beyondFinalRunUsd(double usd, double multiplier) {
    return usd * (multiplier - 1);
  }

  public static final Formula BEYOND_FINAL_RUN_USD =
      new Formula(BEYOND_FINAL_RUN_USD_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = beyondFinalRunUsd(t[0][i], t[1][i]);
        }
      });

  private static final String POST_TRAINING_USD_TEXT = "cost = s · run cost";

  /**
   * What post-training adds to a run.
   *
   * <pre>{@value #POST_TRAINING_USD_TEXT}</pre>
   *
   * @param share s, post-training over the final run [fraction]
   * @param usd run usd, the final run [USD]
   * @return usd [USD]
   */
  public static double postTrainingUsd(double share, double usd) {
    return share * usd;
  }

  public static final Formula POST_TRAINING_USD = new Formula(POST_TRAINING_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = postTrainingUsd(t[0][i], t[1][i]);
    }
  });

  private static final String ENERGY_MWH_TEXT = "E = hours · W · PUE / 1e6";

  /**
   * Energy drawn by a run, with the share of the building.
   *
   * <pre>{@value #ENERGY_MWH_TEXT}</pre>
   *
   * @param watt drawn per accelerator, its share of the server included [W]
   * @param powerUsageEffectiveness PUE, the building's power over the servers' [factor]
   * @return E [MWh]
   */
  public static double energyMwh(double gpuHours, double watt, double powerUsageEffectiveness) {
    return gpuHours * watt * powerUsageEffectiveness / 1e6;
  }

  public static final Formula ENERGY_MWH = new Formula(ENERGY_MWH_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = energyMwh(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String EMISSIONS_TONNE_TEXT = "m = E · intensity / 1e3";

  /**
   * Emissions of the energy.
   *
   * <pre>{@value #EMISSIONS_TONNE_TEXT}</pre>
   *
   * @param gramCo2ePerKwh intensity [g/kWh]
   * @return m [tonne CO2e]
   */
  public static double emissionsTonne(double energyMwh, double gramCo2ePerKwh) {
    return energyMwh * gramCo2ePerKwh / 1e3;
  }

  public static final Formula EMISSIONS_TONNE = new Formula(EMISSIONS_TONNE_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = emissionsTonne(t[0][i], t[1][i]);
    }
  });

  private static final String NODE_USD_PER_GPU_HOUR_TEXT = "price = node price / n";

  /**
   * What an hour of one accelerator costs that is rented with its node.
   *
   * <pre>{@value #NODE_USD_PER_GPU_HOUR_TEXT}</pre>
   *
   * @param usdPerNodeHour node price [USD/node-hour]
   * @param accelerators n, in a node [count]
   * @return price [USD/GPU-hour]
   */
  public static double nodeUsdPerGpuHour(double usdPerNodeHour, double accelerators) {
    return usdPerNodeHour / accelerators;
  }

  public static final Formula NODE_USD_PER_GPU_HOUR =
      new Formula(NODE_USD_PER_GPU_HOUR_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = nodeUsdPerGpuHour(t[0][i], t[1][i]);
        }
      });

  private static final String DRAWN_WATT_TEXT = "W = rated · server · load";

  /**
   * What an accelerator draws while it works, with its share of the server.
   *
   * <pre>{@value #DRAWN_WATT_TEXT}</pre>
   *
   * @param ratedWatt rated, of the chip alone [W]
   * @param serverRatio server, its power over that of its chips [factor]
   * @param averageLoad load, average power over rated power [fraction]
   * @return W [W]
   * @see <a href="https://arxiv.org/abs/2405.21015">Cottier et al. 2024</a>
   */
  public static double drawnWatt(double ratedWatt, double serverRatio, double averageLoad) {
    return ratedWatt * serverRatio * averageLoad;
  }

  public static final Formula DRAWN_WATT = new Formula(DRAWN_WATT_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = drawnWatt(t[0][i], t[1][i], t[2][i]);
    }
  });
}
