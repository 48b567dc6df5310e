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
  static Line perToken(Attention attention, Lines lines) {
    return attention
        .window()
        .map(window -> windowed(attention, window, lines))
        .orElseGet(() -> full(attention, lines));
  }

  private static Line windowed(Attention attention, Window window, Lines lines) {
    return lines.step(
        ID,
        LABEL,
        Unit.FLOP,
        attention.causal()
            ? FlopFormulas.CAUSAL_WINDOWED_FLOP_PER_TOKEN
            : FlopFormulas.WINDOWED_FLOP_PER_TOKEN,
        lines.read(attention.heads()),
        lines.read(attention.headDim()),
        lines.read(attention.layers()),
        lines.read(window.layers()),
        lines.read(attention.sequence()),
        lines.read(window.tokens()));
  }

  private static Line full(Attention attention, Lines lines) {
    return lines.step(
        ID,
        LABEL,
        Unit.FLOP,
        attention.causal()
            ? FlopFormulas.CAUSAL_FLOP_PER_TOKEN
            : FlopFormulas.ATTENTION_FLOP_PER_TOKEN,
        lines.read(attention.layers()),
        lines.read(attention.heads()),
        lines.read(attention.headDim()),
        lines.read(attention.sequence()));
  }
}
