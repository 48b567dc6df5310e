package org.mixcost.model;

import org.mixcost.formula.RepetitionFormulas;
import org.mixcost.formula.SyntheticTextFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.RealSource;

/** What one source of real text is worth. */
final class RealQualityPart {
  private final Line tokens;
  private final Input epochs;
  private final Input worth;
  private final Input repeatDecay;
  private final Line unique;
  private final Line effective;

  RealQualityPart(
      RealSource source, Quantity worth, Input repeatDecay, Inputs inputs, Lines lines) {
    String id = "data." + source.name();
    this.repeatDecay = repeatDecay;
    this.worth = inputs.add(worth);
    tokens = lines.get(id + ".tokens");
    epochs = inputs.add(source.epochs());
    unique = lines.step(id + ".worth", source.name() + ": worth in ordinary tokens", Unit.TOKEN);
    effective =
        lines.step(id + ".effective_tokens", source.name() + ": effective tokens", Unit.TOKEN);
    lines.derive(unique, SyntheticTextFormulas.MIXED_TOKENS, this.worth, tokens);
    lines.derive(effective, RepetitionFormulas.EFFECTIVE_TOKENS, unique, epochs, repeatDecay);
  }

  /** The line it writes. */
  Line line() {
    return effective;
  }

  /** Writes what its tokens are worth in tokens seen once. */
  void measure(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double ordinary =
          bill.put(unique, SyntheticTextFormulas.mixedTokens(draw.get(worth), bill.get(tokens)));
      bill.put(
          effective,
          RepetitionFormulas.effectiveTokens(ordinary, draw.get(epochs), draw.get(repeatDecay)));
    }
  }
}
