package org.mixcost.model;

import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.SyntheticSource.TokenShape;
import org.mixcost.scenario.TokenPrices.Quote;

/** What a token of visible output costs by one list of prices, with the prompt it answers. */
final class OutputPricePart implements PricePart {
  private final boolean isCacheWritten;
  private final Input input;
  private final Input cached;
  private final Input cacheWrite;
  private final Input output;
  private final Input batchDiscount;
  private final Input promptRatio;
  private final Input cachedShare;
  private final Input reasoningRatio;
  private final Line uncached;
  private final Line prompt;
  private final Line listed;
  private final Line price;

  OutputPricePart(Quote quote, TokenShape shape, SourceLines own) {
    isCacheWritten = quote.cached().isPresent() && quote.cacheWrite().isPresent();
    input = own.input(quote.input());
    cached = own.input(quote.cached().orElse(quote.input()));
    cacheWrite = own.input(quote.cacheWrite().orElse(quote.input()));
    output = own.input(quote.output());
    batchDiscount = own.input(quote.batchDiscount());
    promptRatio = own.input(shape.promptRatio());
    cachedShare = own.input(shape.cachedShare());
    reasoningRatio = own.input(shape.reasoningRatio());
    uncached =
        own.step("uncached_price", "price of prompts not read from a cache", Unit.USD_PER_MTOK);
    prompt = own.step("prompt_price", "price of prompts", Unit.USD_PER_MTOK);
    listed = own.step("listed_price", "list price of visible output", Unit.USD_PER_MTOK);
    price = own.step("price", "price of visible output", Unit.USD_PER_MTOK);
    Term fresh = isCacheWritten ? uncached : input;
    own.derive(uncached, GenerationFormulas.UNCACHED_USD_PER_MTOK, input, cacheWrite, cachedShare);
    own.derive(prompt, GenerationFormulas.PROMPT_USD_PER_MTOK, fresh, cached, cachedShare);
    own.derive(
        listed,
        GenerationFormulas.OUTPUT_USD_PER_MTOK,
        prompt,
        promptRatio,
        output,
        reasoningRatio);
    own.derive(price, GenerationFormulas.BATCH_USD_PER_MTOK, listed, batchDiscount);
  }

  @Override
  public Line price() {
    return price;
  }

  @Override
  public void charge(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double reading = bill.put(
          prompt,
          GenerationFormulas.promptUsdPerMtok(
              fresh(draw, bill), draw.get(cached), draw.get(cachedShare)));
      double list = bill.put(
          listed,
          GenerationFormulas.outputUsdPerMtok(
              reading, draw.get(promptRatio), draw.get(output), draw.get(reasoningRatio)));
      bill.put(price, GenerationFormulas.batchUsdPerMtok(list, draw.get(batchDiscount)));
    }
  }

  /** The price of prompt tokens that are not read from a cache. */
  private double fresh(Draw draw, Bill bill) {
    return isCacheWritten
        ? bill.put(
            uncached,
            GenerationFormulas.uncachedUsdPerMtok(
                draw.get(input), draw.get(cacheWrite), draw.get(cachedShare)))
        : draw.get(input);
  }
}
