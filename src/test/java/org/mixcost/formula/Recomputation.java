package org.mixcost.formula;

/** Which activations a training step throws away and computes again. */
public enum Recomputation {
  /** All are kept. */
  NONE,
  /** Those of the attention core are computed again: much memory for little work. */
  SELECTIVE,
  /** Each layer keeps its input alone and is run forward twice. */
  FULL
}
