package org.mixcost.model;

import org.mixcost.formula.FlopFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario.Attention;
import org.mixcost.scenario.Scenario.Window;

/** Operations of attention for each token. */
final class AttentionPart {
  private static final String ID = "training.attention_flop";
  private static final String LABEL = "Attention, for each token";

  private AttentionPart() {}

  /** Where they stand [FLOP]. */
  static Line perToken(Attention attention, Inputs inputs, Lines lines) {
    return attention
        .window()
        .map(window -> windowed(attention, window, inputs, lines))
        .orElseGet(() -> full(attention, inputs, lines));
  }

  private static Line windowed(Attention attention, Window window, Inputs inputs, Lines lines) {
    return lines.step(
        ID,
        LABEL,
        Unit.FLOP,
        attention.causal()
            ? FlopFormulas.CAUSAL_WINDOWED_FLOP_PER_TOKEN
            : FlopFormulas.WINDOWED_FLOP_PER_TOKEN,
        inputs.add(attention.heads()),
        inputs.add(attention.headDim()),
        inputs.add(attention.layers()),
        inputs.add(window.layers()),
        inputs.add(attention.sequence()),
        inputs.add(window.tokens()));
  }

  private static Line full(Attention attention, Inputs inputs, Lines lines) {
    return lines.step(
        ID,
        LABEL,
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
