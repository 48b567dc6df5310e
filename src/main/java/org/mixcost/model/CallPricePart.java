package org.mixcost.model;

import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.TokenPrices.Quote;

/** What one call costs by one list of prices. */
final class CallPricePart {
  private CallPricePart() {}

  /** Where it stands [USD]. */
  static Line usd(Quote quote, HostedPart.Call call, Term cachedShare, SourceLines own) {
    ListPricePart list = ListPricePart.of(quote, call.reads(), own);
    Line listed = own.step(
        "listed_price",
        "list price of a call",
        Unit.USD,
        GenerationFormulas.CALL_USD,
        call.reads(),
        PromptPricePart.usdPerMtok(quote, list.input(), cachedShare, own),
        call.writes(),
        list.output());
    return own.step(
        "price",
        "price of a call",
        Unit.USD,
        GenerationFormulas.DISCOUNTED_USD,
        OffPeakPart.price(quote, listed, own),
        own.read(quote.batchDiscount()));
  }
}
