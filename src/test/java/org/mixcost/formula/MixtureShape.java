package org.mixcost.formula;

/**
 * What a mixture of experts is built of, layer by layer, and the parameters this makes; a dense model has one expert,
 * and uses it.
 *
 * @param layers L [count]
 * @param hidden d, width of the residual stream [count]
 * @param heads H, of queries [count]
 * @param kvHeads H_kv, of keys and values [count]
 * @param headDimension Q [count]
 * @param feedForward f, width of a gated feed-forward block [count]
 * @param vocabulary V [count]
 */
record MixtureShape(
    double layers,
    double hidden,
    double heads,
    double kvHeads,
    double headDimension,
    double feedForward,
    double vocabulary) {

  /**
   * Parameters of a model by its shape.
   *
   * <pre>N = L · (2 · d · Q · (H + H_kv) + 3 · d · f · E) + 2 · V · d</pre>
   *
   * <p>Without norms, biases and the router of the experts, some 0.003 % of Mixtral 8x7B.
   *
   * @param experts E: all for the size of the model, those used for one token for its active parameters [count]
   * @return N, input embeddings and an output head of its own included [count]
   * @see <a href="https://arxiv.org/abs/2401.04088">the shape: Jiang et al. 2024, Mixtral of Experts</a>
   */
  double parameters(double experts) {
    double attention = ArchitectureFormulas.groupedAttention(hidden, heads, kvHeads, headDimension);
    double block = ArchitectureFormulas.feedForward(
        experts, ArchitectureFormulas.GATED_MATRICES, hidden, feedForward);
    return layers * (attention + block) + 2 * ArchitectureFormulas.matrix(vocabulary, hidden);
  }
}
