package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.FlopFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario.Attention;

/** Operations of attention for each token; 0 where they are not counted. */
final class AttentionPart {
  private final boolean isCounted;
  private final boolean isCausal;
  private final Input layers;
  private final Input heads;
  private final Input headDim;
  private final Input sequence;
  private final Line flop;
  private final Term perToken;

  AttentionPart(Optional<Attention> asked, Inputs inputs, Lines lines) {
    isCounted = asked.isPresent();
    isCausal = asked.filter(Attention::causal).isPresent();
    layers = inputs.add(asked.map(Attention::layers).orElse(Neutral.ZERO));
    heads = inputs.add(asked.map(Attention::heads).orElse(Neutral.ZERO));
    headDim = inputs.add(asked.map(Attention::headDim).orElse(Neutral.ZERO));
    sequence = inputs.add(asked.map(Attention::sequence).orElse(Neutral.ZERO));
    flop = lines.step("training.attention_flop", "Attention, for each token", Unit.FLOP);
    perToken = isCounted ? flop : inputs.add(Neutral.ZERO);
    lines.derive(
        flop,
        isCausal ? FlopFormulas.CAUSAL_FLOP_PER_TOKEN : FlopFormulas.ATTENTION_FLOP_PER_TOKEN,
        layers,
        heads,
        headDim,
        sequence);
  }

  boolean isCounted() {
    return isCounted;
  }

  /** Where they stand. */
  Term perToken() {
    return perToken;
  }

  void measure(Draw draw, Bill bill) {
    if (!isCounted) {
      return;
    }
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(flop, flop(draw));
    }
  }

  private double flop(Draw draw) {
    return isCausal
        ? FlopFormulas.causalFlopPerToken(
            draw.get(layers), draw.get(heads), draw.get(headDim), draw.get(sequence))
        : FlopFormulas.attentionFlopPerToken(
            draw.get(layers), draw.get(heads), draw.get(headDim), draw.get(sequence));
  }
}
