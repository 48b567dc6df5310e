package org.mixcost.model;

import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.TokenPrices.Quote;

/** What one judgement costs by one list of prices. */
final class JudgementPricePart implements PricePart {
  private final ListPricePart list;
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
    list = new ListPricePart(quote, read, "judge_", own);
    batchDiscount = own.input(quote.batchDiscount());
    listed = own.step("judgement_listed", "list price of a judgement", Unit.USD);
    price = own.step("judgement_price", "price of a judgement", Unit.USD);
    own.derive(
        listed, GenerationFormulas.JUDGEMENT_USD, read, list.input(), outputTokens, list.output());
    own.derive(price, GenerationFormulas.DISCOUNTED_USD, listed, batchDiscount);
  }

  @Override
  public Line price() {
    return price;
  }

  @Override
  public void charge(Draw draw, Bill bill) {
    list.charge(draw, bill);
    double[] reads = bill.column(read);
    double[] inputs = draw.column(list.input(), bill);
    double[] verdicts = draw.column(outputTokens);
    double[] outputs = draw.column(list.output(), bill);
    double[] discounts = draw.column(batchDiscount);
    double[] lists = bill.column(listed);
    double[] prices = bill.column(price);
    for (int row = 0; row < prices.length; row++) {
      lists[row] =
          GenerationFormulas.judgementUsd(reads[row], inputs[row], verdicts[row], outputs[row]);
      prices[row] = GenerationFormulas.discountedUsd(lists[row], discounts[row]);
    }
  }
}
