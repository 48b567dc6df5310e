package org.mixcost.model;

import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.TokenPrices.Quote;

/** What one judgement costs by one list of prices. */
final class JudgementPricePart {
  private JudgementPricePart() {}

  /**
   * Where it stands [USD].
   *
   * @param read tokens that a judgement reads
   * @param outputTokens of a judgement
   */
  static Line usd(Quote quote, Line read, Input outputTokens, SourceLines own) {
    ListPricePart list = ListPricePart.of(quote, read, "judge_", own);
    Line listed = own.step(
        "judgement_listed",
        "list price of a judgement",
        Unit.USD,
        GenerationFormulas.JUDGEMENT_USD,
        read,
        list.input(),
        outputTokens,
        list.output());
    return own.step(
        "judgement_price",
        "price of a judgement",
        Unit.USD,
        GenerationFormulas.DISCOUNTED_USD,
        listed,
        own.input(quote.batchDiscount()));
  }
}
