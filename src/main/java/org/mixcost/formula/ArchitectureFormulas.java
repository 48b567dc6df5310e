package org.mixcost.formula;

/**
 * Parameters of the parts of a transformer, by their shapes.
 *
 * <p>Weights alone: biases and norms are vectors, whose sizes need no formula. Positions that are rotated in have no
 * parameters.
 */
public final class ArchitectureFormulas {
  /** Matrices of a feed-forward block without a gate: up and down. */
  public static final double PLAIN_MATRICES = 2;
  /** Matrices of a gated feed-forward block: gate, up and down; Shazeer 2020, arXiv 2002.05202. */
  public static final double GATED_MATRICES = 3;

  private ArchitectureFormulas() {}

  /**
   * A layer of attention whose keys and values come from a narrow vector in common.
   *
   * @param hidden d, width of the residual stream [count]
   * @param heads H [count]
   * @param queryRank r_q, width of the vector that queries come from; 0 where they come from the stream [count]
   * @param keyValueRank r_kv, width of the vector that keys and values come from [count]
   * @param rotatedDimension Q_r, of a query and a key, the part with positions [count]
   * @param plainDimension Q_p, of a query and a key, the part without [count]
   * @param valueDimension Q_v, of a value [count]
   */
  public record Latent(
      double hidden,
      double heads,
      double queryRank,
      double keyValueRank,
      double rotatedDimension,
      double plainDimension,
      double valueDimension) {}

  /**
   * Parameters of attention in one layer, where groups of queries share keys and values.
   *
   * <pre>N = 2 · d · Q · (H + H_kv)</pre>
   *
   * <p>Queries and output have H heads, keys and values H_kv: as many without groups, 1 where all share one.
   *
   * @param hidden d, width of the residual stream [count]
   * @param heads H [count]
   * @param kvHeads H_kv [count]
   * @param headDimension Q [count]
   * @return N [count]
   * @see <a href="https://arxiv.org/abs/2305.13245">Ainslie et al. 2023</a>
   */
  public static double groupedAttention(
      double hidden, double heads, double kvHeads, double headDimension) {
    return 2 * hidden * headDimension * (heads + kvHeads);
  }

  /**
   * Parameters of latent attention in one layer.
   *
   * <pre>N = queries + d · (r_kv + Q_r) + r_kv · H · (Q_p + Q_v) + H · Q_v · d</pre>
   *
   * <p>Queries are d · r_q + r_q · H · (Q_p + Q_r), or d · H · (Q_p + Q_r) where they come from the stream.
   *
   * @param shape d, H, r_q, r_kv, Q_r, Q_p and Q_v
   * @return N [count]
   * @see <a href="https://arxiv.org/abs/2405.04434">DeepSeek-AI 2024, DeepSeek-V2, section 2.1</a>
   */
  public static double latentAttention(Latent shape) {
    double query = shape.heads * (shape.plainDimension + shape.rotatedDimension);
    double queries =
        shape.queryRank == 0 ? shape.hidden * query : shape.queryRank * (shape.hidden + query);
    double compression = shape.hidden * (shape.keyValueRank + shape.rotatedDimension);
    double keysAndValues =
        shape.keyValueRank * shape.heads * (shape.plainDimension + shape.valueDimension);
    double output = shape.heads * shape.valueDimension * shape.hidden;
    return queries + compression + keysAndValues + output;
  }

  /**
   * The size of a head, as the operations of attention count it, where queries and values differ.
   *
   * <pre>Q = (Q_qk + Q_v) / 2</pre>
   *
   * <p>Each token meets each other once by its query and once by its value, in as many operations as either is long.
   *
   * @param queryDimension Q_qk, of a query and a key [count]
   * @param valueDimension Q_v, of a value [count]
   * @return Q [count]
   */
  public static double headDimension(double queryDimension, double valueDimension) {
    return (queryDimension + valueDimension) / 2;
  }

  /**
   * Parameters of a feed-forward block, of an expert, or of several.
   *
   * <pre>N = E · m · d · f</pre>
   *
   * @param experts E; 1 of a dense block [count]
   * @param matrices m, 3 with a gate and 2 without [count]
   * @param hidden d [count]
   * @param width f, of one expert [count]
   * @return N [count]
   * @see <a href="https://arxiv.org/abs/2401.04088">of experts: Jiang et al. 2024, Mixtral of Experts</a>
   */
  public static double feedForward(double experts, double matrices, double hidden, double width) {
    return experts * matrices * hidden * width;
  }

  /**
   * Parameters of a matrix, such as a table of embeddings, an output head or a router of experts.
   *
   * <pre>N = rows · d</pre>
   *
   * @param rows tokens, positions or experts [count]
   * @param hidden d [count]
   * @return N [count]
   */
  public static double matrix(double rows, double hidden) {
    return rows * hidden;
  }
}
