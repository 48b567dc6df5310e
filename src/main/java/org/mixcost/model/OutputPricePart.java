package org.mixcost.model;

import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.SyntheticSource.TokenShape;
import org.mixcost.scenario.TokenPrices.Quote;

/** What a token of visible output costs by one list of prices, with the prompt it answers. */
final class OutputPricePart {
  private OutputPricePart() {}

  /** Where it stands [USD/Mtok]. */
  static Line usdPerMtok(Quote quote, TokenShape shape, Term promptRatio, SourceLines own) {
    Line promptTokens = own.step(
        "prompt_tokens",
        "prompt of a call",
        Unit.TOKEN,
        GenerationFormulas.PROMPT_TOKENS,
        promptRatio,
        own.read(shape.outputTokens()));
    ListPricePart list = ListPricePart.of(quote, promptTokens, own);
    Line listed = own.step(
        "listed_price",
        "list price of visible output",
        Unit.USD_PER_MTOK,
        GenerationFormulas.OUTPUT_USD_PER_MTOK,
        PromptPricePart.usdPerMtok(quote, list.input(), own.read(shape.cachedShare()), own),
        promptRatio,
        list.output(),
        own.read(shape.reasoningRatio()));
    return own.step(
        "price",
        "price of visible output",
        Unit.USD_PER_MTOK,
        GenerationFormulas.BATCH_USD_PER_MTOK,
        OffPeakPart.price(quote, listed, own),
        own.read(quote.batchDiscount()));
  }
}
