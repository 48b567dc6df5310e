package org.mixcost.scenario.shape;

import static java.util.Objects.requireNonNull;

/** The attention of a layer. */
public sealed interface AttentionShape {
  /** Heads of queries. */
  int heads();

  /** Which projections have a bias. */
  enum Biases {
    NONE,
    QUERY_KEY_VALUE,
    ALL
  }

  /** How queries and keys are normalized: by one norm for every head, or one over all heads together. */
  enum HeadNorm {
    NONE,
    EACH_HEAD,
    ALL_HEADS
  }

  /**
   * Groups of queries that share keys and values; as many groups as heads where none is shared.
   *
   * @param heads of queries
   * @param kvHeads of keys and values
   * @param headDimension size of a head
   * @param biases of its projections
   * @param norm of queries and keys
   * @param hasSinks whether each head learns how much it attends to nothing
   */
  record Grouped(
      int heads, int kvHeads, int headDimension, Biases biases, HeadNorm norm, boolean hasSinks)
      implements AttentionShape {
    public Grouped {
      requireNonNull(biases, "biases");
      requireNonNull(norm, "norm");
    }
  }

  /**
   * Keys and values, and perhaps queries, that come from a narrow vector, which is normalized.
   *
   * @param heads of queries, keys and values
   * @param queryRank width of the vector of queries; 0 where they come from the residual stream
   * @param keyValueRank width of the vector of keys and values
   * @param rotatedDimension size of a query, its part with positions
   * @param plainDimension size of a query, its part without
   * @param valueDimension size of a value
   */
  record Latent(
      int heads,
      int queryRank,
      int keyValueRank,
      int rotatedDimension,
      int plainDimension,
      int valueDimension)
      implements AttentionShape {}
}
