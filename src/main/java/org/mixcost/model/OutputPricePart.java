package org.mixcost.model;

import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.SyntheticSource.TokenShape;
import org.mixcost.scenario.TokenPrices.Quote;

/** What a token of visible output costs by one list of prices, with the prompt it answers. */
final class OutputPricePart implements PricePart {
  private final boolean isCacheWritten;
  private final ListPricePart list;
  private final Term cached;
  private final Input cacheWrite;
  private final Input batchDiscount;
  private final Input promptRatio;
  private final Input outputTokens;
  private final Input cachedShare;
  private final Input reasoningRatio;
  private final Line promptTokens;
  private final Line uncached;
  private final Line prompt;
  private final Line listed;
  private final Line price;

  OutputPricePart(Quote quote, TokenShape shape, SourceLines own) {
    isCacheWritten = quote.cached().isPresent() && quote.cacheWrite().isPresent();
    promptRatio = own.input(shape.promptRatio());
    outputTokens = own.input(shape.outputTokens());
    cachedShare = own.input(shape.cachedShare());
    reasoningRatio = own.input(shape.reasoningRatio());
    batchDiscount = own.input(quote.batchDiscount());
    promptTokens = own.step("prompt_tokens", "prompt of a call", Unit.TOKEN);
    list = new ListPricePart(quote, promptTokens, "", own);
    cached = quote.cached().<Term>map(own::input).orElse(list.input());
    cacheWrite = own.input(quote.cacheWrite().orElse(quote.input()));
    uncached =
        own.step("uncached_price", "price of prompts not read from a cache", Unit.USD_PER_MTOK);
    prompt = own.step("prompt_price", "price of prompts", Unit.USD_PER_MTOK);
    listed = own.step("listed_price", "list price of visible output", Unit.USD_PER_MTOK);
    price = own.step("price", "price of visible output", Unit.USD_PER_MTOK);
    derive(own);
  }

  private void derive(SourceLines own) {
    own.derive(promptTokens, GenerationFormulas.PROMPT_TOKENS, promptRatio, outputTokens);
    own.derive(
        uncached, GenerationFormulas.UNCACHED_USD_PER_MTOK, list.input(), cacheWrite, cachedShare);
    own.derive(prompt, GenerationFormulas.PROMPT_USD_PER_MTOK, fresh(), cached, cachedShare);
    own.derive(
        listed,
        GenerationFormulas.OUTPUT_USD_PER_MTOK,
        prompt,
        promptRatio,
        list.output(),
        reasoningRatio);
    own.derive(price, GenerationFormulas.BATCH_USD_PER_MTOK, listed, batchDiscount);
  }

  /** The price of prompt tokens that are not read from a cache. */
  private Term fresh() {
    return isCacheWritten ? uncached : list.input();
  }

  @Override
  public Line price() {
    return price;
  }

  @Override
  public void charge(Draw draw, Bill bill) {
    if (list.isTiered()) {
      measure(draw, bill);
      list.charge(draw, bill);
    }
    if (isCacheWritten) {
      fill(draw, bill);
    }
    read(draw, bill);
    write(draw, bill);
  }

  /** What a prompt token costs, cached or not. */
  private void read(Draw draw, Bill bill) {
    double[] fresh = draw.column(fresh(), bill);
    double[] fromCache = draw.column(cached, bill);
    double[] shares = draw.column(cachedShare);
    double[] prices = bill.column(prompt);
    for (int row = 0; row < prices.length; row++) {
      prices[row] = GenerationFormulas.promptUsdPerMtok(fresh[row], fromCache[row], shares[row]);
    }
  }

  /** What a token of visible output costs, with the prompt it answers. */
  private void write(Draw draw, Bill bill) {
    double[] reading = bill.column(prompt);
    double[] ratios = draw.column(promptRatio);
    double[] outputs = draw.column(list.output(), bill);
    double[] reasoning = draw.column(reasoningRatio);
    double[] discounts = draw.column(batchDiscount);
    double[] lists = bill.column(listed);
    double[] prices = bill.column(price);
    for (int row = 0; row < prices.length; row++) {
      lists[row] = GenerationFormulas.outputUsdPerMtok(
          reading[row], ratios[row], outputs[row], reasoning[row]);
      prices[row] = GenerationFormulas.batchUsdPerMtok(lists[row], discounts[row]);
    }
  }

  /** How long a prompt is. */
  private void measure(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(
          promptTokens,
          GenerationFormulas.promptTokens(draw.get(promptRatio), draw.get(outputTokens)));
    }
  }

  /** What prompt tokens cost that are written to a cache. */
  private void fill(Draw draw, Bill bill) {
    double[] inputPrices = draw.column(list.input(), bill);
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(
          uncached,
          GenerationFormulas.uncachedUsdPerMtok(
              inputPrices[row], draw.get(cacheWrite), draw.get(cachedShare)));
    }
  }
}
