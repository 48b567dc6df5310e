package org.mixcost.model;

import org.mixcost.formula.FlopFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario.Attention;

/** Operations of attention for each token. */
final class AttentionPart {
  private AttentionPart() {}

  /** Where they stand [FLOP]. */
  static Line perToken(Attention attention, Inputs inputs, Lines lines) {
    return lines.step(
        "training.attention_flop",
        "Attention, for each token",
        Unit.FLOP,
        attention.causal()
            ? FlopFormulas.CAUSAL_FLOP_PER_TOKEN
            : FlopFormulas.ATTENTION_FLOP_PER_TOKEN,
        inputs.add(attention.layers()),
        inputs.add(attention.heads()),
        inputs.add(attention.headDim()),
        inputs.add(attention.sequence()));
  }
}
