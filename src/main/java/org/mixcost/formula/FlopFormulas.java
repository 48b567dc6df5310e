package org.mixcost.formula;

/** Operations counted closely: attention, recomputation, and the utilization they give. */
public final class FlopFormulas {
  /** 2 forward and 4 backward for each parameter and token [FLOP]; Kaplan et al. 2020, section 2.1. */
  public static final double TRAINING_FLOP_PER_PARAMETER_TOKEN = 6;
  /** Forward only [FLOP]; Kaplan et al. 2020, section 2.1. */
  public static final double INFERENCE_FLOP_PER_PARAMETER_TOKEN = 2;
  /** Operations of a training step in which every layer is run forward twice, over those of one that keeps all. */
  public static final double FULL_RECOMPUTATION = 4.0 / 3;

  private FlopFormulas() {}

  private static final String ATTENTION_FLOP_PER_TOKEN_TEXT = "F = 12 · L · H · Q · T";

  /**
   * Operations of attention in training, beside those of the parameters.
   *
   * <pre>{@value #ATTENTION_FLOP_PER_TOKEN_TEXT}</pre>
   *
   * <p>Every token is counted as if it attended to the whole sequence.
   *
   * @param layers L [count]
   * @param heads H [count]
   * @param headDimension Q [count]
   * @param sequenceTokens T [token]
   * @return F [FLOP/token]
   * @see <a href="https://arxiv.org/abs/2204.02311">Chowdhery et al. 2022, appendix B</a>
   */
  public static double attentionFlopPerToken(
      double layers, double heads, double headDimension, double sequenceTokens) {
    return 12 * layers * heads * headDimension * sequenceTokens;
  }

  public static final Formula ATTENTION_FLOP_PER_TOKEN =
      new Formula(ATTENTION_FLOP_PER_TOKEN_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = attentionFlopPerToken(t[0][i], t[1][i], t[2][i], t[3][i]);
        }
      });

  private static final String CAUSAL_FLOP_PER_TOKEN_TEXT = "F = 6 · L · H · Q · T";

  /**
   * Operations of attention in training, where a token attends only to those before it: half of them, on average.
   *
   * <pre>{@value #CAUSAL_FLOP_PER_TOKEN_TEXT}</pre>
   *
   * @param layers L [count]
   * @param heads H [count]
   * @param headDimension Q [count]
   * @param sequenceTokens T [token]
   * @return F [FLOP/token]
   */
  public static double causalFlopPerToken(
      double layers, double heads, double headDimension, double sequenceTokens) {
    return attentionFlopPerToken(layers, heads, headDimension, sequenceTokens) / 2;
  }

  public static final Formula CAUSAL_FLOP_PER_TOKEN =
      new Formula(CAUSAL_FLOP_PER_TOKEN_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = causalFlopPerToken(t[0][i], t[1][i], t[2][i], t[3][i]);
        }
      });

  private static final String WINDOWED_FLOP_PER_TOKEN_TEXT =
      "F = 12 · H · Q · ((L − L_w) · T + L_w · min(T, w))";

  /**
   * Operations of attention in training, where some layers see a window that slides along the sequence.
   *
   * <pre>{@value #WINDOWED_FLOP_PER_TOKEN_TEXT}</pre>
   *
   * <p>Every token is counted as if it attended to the whole sequence, or to a whole window.
   *
   * @param heads H [count]
   * @param headDimension Q [count]
   * @param layers L, of both kinds [count]
   * @param windowedLayers L_w [count]
   * @param sequenceTokens T [token]
   * @param windowTokens w [token]
   * @return F [FLOP/token]
   * @see #attentionFlopPerToken where no layer has a window
   */
  public static double windowedFlopPerToken(
      double heads,
      double headDimension,
      double layers,
      double windowedLayers,
      double sequenceTokens,
      double windowTokens) {
    double seen = Math.min(sequenceTokens, windowTokens);
    return attentionFlopPerToken(layers - windowedLayers, heads, headDimension, sequenceTokens)
        + attentionFlopPerToken(windowedLayers, heads, headDimension, seen);
  }

  public static final Formula WINDOWED_FLOP_PER_TOKEN =
      new Formula(WINDOWED_FLOP_PER_TOKEN_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = windowedFlopPerToken(t[0][i], t[1][i], t[2][i], t[3][i], t[4][i], t[5][i]);
        }
      });

  private static final String CAUSAL_WINDOWED_FLOP_PER_TOKEN_TEXT =
      "F = 12 · H · Q · ((L − L_w) · T / 2 + L_w · min(T, w) · (1 − min(T, w) / (2 · T)))";

  /**
   * Operations of attention in training, where some layers see a window and a token attends only to those before it.
   *
   * <pre>{@value #CAUSAL_WINDOWED_FLOP_PER_TOKEN_TEXT}</pre>
   *
   * <p>The first tokens of a sequence fill the window half on average, all later ones wholly.
   *
   * @param heads H [count]
   * @param headDimension Q [count]
   * @param layers L, of both kinds [count]
   * @param windowedLayers L_w [count]
   * @param sequenceTokens T [token]
   * @param windowTokens w [token]
   * @return F [FLOP/token]
   * @see #causalFlopPerToken where no layer has a window
   */
  public static double causalWindowedFlopPerToken(
      double heads,
      double headDimension,
      double layers,
      double windowedLayers,
      double sequenceTokens,
      double windowTokens) {
    double window = Math.min(sequenceTokens, windowTokens);
    double seen = window * (1 - window / (2 * sequenceTokens));
    return causalFlopPerToken(layers - windowedLayers, heads, headDimension, sequenceTokens)
        + attentionFlopPerToken(windowedLayers, heads, headDimension, seen);
  }

  public static final Formula CAUSAL_WINDOWED_FLOP_PER_TOKEN =
      new Formula(CAUSAL_WINDOWED_FLOP_PER_TOKEN_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = causalWindowedFlopPerToken(t[0][i], t[1][i], t[2][i], t[3][i], t[4][i], t[5][i]);
        }
      });

  private static final String IMPLIED_UTILIZATION_TEXT = "U = C / (hours · 3600 · peak)";

  /**
   * The share of the peak that is spent, from the hours of a run.
   *
   * <pre>{@value #IMPLIED_UTILIZATION_TEXT}</pre>
   *
   * <p>Low where the hours hold restarts, idle time or other runs.
   *
   * @param flop C [FLOP]
   * @param gpuHours hours [GPU-hour]
   * @param peakFlopPerSecond the dense peak of one accelerator [FLOP/s]
   * @return U; infinite for a run of no hours [fraction]
   */
  public static double impliedUtilization(double flop, double gpuHours, double peakFlopPerSecond) {
    // The hours at full use over the hours used.
    return ComputeFormulas.gpuHours(flop, peakFlopPerSecond, 1) / gpuHours;
  }

  public static final Formula IMPLIED_UTILIZATION =
      new Formula(IMPLIED_UTILIZATION_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = impliedUtilization(t[0][i], t[1][i], t[2][i]);
        }
      });

  private static final String SELECTIVE_RECOMPUTATION_TEXT = "r = 1 + T / (18 · H · Q + 3 · T)";

  /**
   * Operations of a training step over those it needs, where the core of attention is computed again.
   *
   * <pre>{@value #SELECTIVE_RECOMPUTATION_TEXT}</pre>
   *
   * <p>For a model of many layers, whose heads together are as wide as the model.
   *
   * @param sequenceTokens T [token]
   * @param heads H [count]
   * @param headDimension Q [count]
   * @return r [factor]
   * @see <a href="https://arxiv.org/abs/2205.05198">Korthikanti et al. 2022, section 5</a>
   */
  public static double selectiveRecomputation(
      double sequenceTokens, double heads, double headDimension) {
    return 1 + sequenceTokens / (18 * heads * headDimension + 3 * sequenceTokens);
  }

  public static final Formula SELECTIVE_RECOMPUTATION =
      new Formula(SELECTIVE_RECOMPUTATION_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = selectiveRecomputation(t[0][i], t[1][i], t[2][i]);
        }
      });
}
