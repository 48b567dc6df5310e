package org.mixcost.model;

import org.mixcost.formula.RepetitionFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.RealSource;

/** What one source of real text is worth. */
final class RealQualityPart {
  private final Line tokens;
  private final Input epochs;
  private final Input worth;

  RealQualityPart(RealSource source, Quantity worth, Line tokens, Inputs inputs) {
    this.tokens = tokens;
    this.epochs = inputs.add(source.epochs());
    this.worth = inputs.add(worth);
  }

  /** Tokens that are trained on, repeats included [token]. */
  double seen(Draw draw, Bill bill) {
    return bill.get(tokens) * draw.get(epochs);
  }

  /** What they are worth in tokens seen once [token]. */
  double effective(double repeatDecay, Draw draw, Bill bill) {
    return RepetitionFormulas.effectiveTokens(
        draw.get(worth) * bill.get(tokens), draw.get(epochs), repeatDecay);
  }
}
