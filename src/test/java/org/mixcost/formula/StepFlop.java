package org.mixcost.formula;

/** Operations of one training step, counted from the shape of a model: a second opinion on the factors of the product. */
final class StepFlop {
  private StepFlop() {}

  /**
   * Operations a training step needs, by the shape of a dense model.
   *
   * <pre>F = 72 · B · l · s · h² · (1 + s / (6 · h) + V / (12 · h · l))</pre>
   *
   * @param batch B, sequences in a step [count]
   * @param sequenceTokens s [token]
   * @param layers l [count]
   * @param hidden h; the feed-forward block is 4 · h wide and not gated [count]
   * @param vocabulary V [count]
   * @return F [FLOP]
   * @see <a href="https://arxiv.org/abs/2205.05198">Korthikanti et al. 2022, appendix A</a>
   */
  static double needed(
      double batch, double sequenceTokens, double layers, double hidden, double vocabulary) {
    return 72 * batch * layers * sequenceTokens * hidden * hidden
        + attentionCoreFlop(3 * batch, sequenceTokens, layers, hidden)
        + 6 * batch * sequenceTokens * hidden * vocabulary;
  }

  /**
   * Operations of a training step for each token.
   *
   * <pre>F = 6 · N + F_attention</pre>
   *
   * @param activeParameters N, with the output head, without the input embeddings [count]
   * @param attentionFlopPerToken F_attention [FLOP/token]
   * @return F [FLOP/token]
   * @see <a href="https://arxiv.org/abs/2204.02311">Chowdhery et al. 2022, appendix B</a>
   */
  static double perToken(double activeParameters, double attentionFlopPerToken) {
    return FlopFormulas.TRAINING_FLOP_PER_PARAMETER_TOKEN * activeParameters
        + attentionFlopPerToken;
  }

  /**
   * Operations that a training step does a second time.
   *
   * <pre>F = 4 · B · l · s² · h if selective, 24 · B · l · s · h² · (1 + s / (6 · h)) if full, else 0</pre>
   *
   * <p>The output head is not computed again.
   *
   * @param recomputation what is computed again
   * @param batch B, sequences in a step [count]
   * @param sequenceTokens s [token]
   * @param layers l [count]
   * @param hidden h [count]
   * @return F [FLOP]
   * @see <a href="https://arxiv.org/abs/2205.05198">Korthikanti et al. 2022, section 5</a>
   */
  static double recomputed(
      Recomputation recomputation,
      double batch,
      double sequenceTokens,
      double layers,
      double hidden) {
    return switch (recomputation) {
      case NONE -> 0;
      case SELECTIVE -> attentionCoreFlop(batch, sequenceTokens, layers, hidden);
      case FULL ->
        24 * batch * layers * sequenceTokens * hidden * hidden
            + attentionCoreFlop(batch, sequenceTokens, layers, hidden);
    };
  }

  /** Scores and weighed values, forward: 4 · B · l · s² · h. */
  private static double attentionCoreFlop(
      double batch, double sequenceTokens, double layers, double hidden) {
    return 4 * batch * layers * sequenceTokens * sequenceTokens * hidden;
  }
}
