package org.mixcost.model;

import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.TokenPrices.Quote;

/** What one judgement costs by one list of prices. */
final class JudgementPricePart implements PricePart {
  private final Input input;
  private final Input output;
  private final Input batchDiscount;
  private final Line read;
  private final Input outputTokens;
  private final Line listed;
  private final Line price;

  /**
   * The price of a judgement.
   *
   * @param read tokens that a judgement reads, which must stand in the bill
   * @param outputTokens of a judgement
   */
  JudgementPricePart(Quote quote, Line read, Input outputTokens, SourceLines own) {
    this.read = read;
    this.outputTokens = outputTokens;
    input = own.input(quote.input());
    output = own.input(quote.output());
    batchDiscount = own.input(quote.batchDiscount());
    listed = own.step("judgement_listed", "list price of a judgement", Unit.USD);
    price = own.step("judgement_price", "price of a judgement", Unit.USD);
    own.derive(listed, GenerationFormulas.JUDGEMENT_USD, read, input, outputTokens, output);
    own.derive(price, GenerationFormulas.DISCOUNTED_USD, listed, batchDiscount);
  }

  @Override
  public Line price() {
    return price;
  }

  @Override
  public void charge(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double list = bill.put(
          listed,
          GenerationFormulas.judgementUsd(
              bill.get(read), draw.get(input), draw.get(outputTokens), draw.get(output)));
      bill.put(price, GenerationFormulas.discountedUsd(list, draw.get(batchDiscount)));
    }
  }
}
