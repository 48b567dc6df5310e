package org.mixcost.model;

import org.mixcost.formula.RepetitionFormulas;
import org.mixcost.formula.SyntheticTextFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.RealSource;

/** What one source of real text is worth. */
final class RealQualityPart {
  private RealQualityPart() {}

  /** Where its effective tokens stand. */
  static Line effective(
      RealSource source, AmountPart amount, Quantity worth, Term repeatDecay, Lines lines) {
    String id = "data." + source.name();
    Line unique = lines.step(
        id + ".worth",
        source.name() + ": worth in ordinary tokens",
        Unit.TOKEN,
        SyntheticTextFormulas.MIXED_TOKENS,
        lines.read(worth),
        amount.unique());
    return lines.step(
        id + ".effective_tokens",
        source.name() + ": effective tokens",
        Unit.TOKEN,
        RepetitionFormulas.EFFECTIVE_TOKENS,
        unique,
        amount.epochs(),
        repeatDecay);
  }
}
