package org.mixcost.model;

import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.TokenPrices.Quote;

/** What a prompt token costs by one list of prices, read from a cache or not, written to one or not. */
final class PromptPricePart {
  private PromptPricePart() {}

  /**
   * Where it stands [USD/Mtok].
   *
   * @param input price of one that has to do with no cache
   */
  static Line usdPerMtok(Quote quote, Term input, Term cachedShare, SourceLines own) {
    boolean isCacheWritten = quote.cached().isPresent() && quote.cacheWrite().isPresent();
    Term fresh = isCacheWritten
        ? own.step(
            "uncached_price",
            "price of prompts not read from a cache",
            Unit.USD_PER_MTOK,
            GenerationFormulas.UNCACHED_USD_PER_MTOK,
            input,
            own.read(quote.cacheWrite().get()),
            cachedShare)
        : input;
    return own.step(
        "prompt_price",
        "price of prompts",
        Unit.USD_PER_MTOK,
        GenerationFormulas.PROMPT_USD_PER_MTOK,
        fresh,
        quote.cached().map(own::read).orElse(input),
        cachedShare);
  }
}
