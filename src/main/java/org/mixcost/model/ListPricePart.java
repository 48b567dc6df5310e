package org.mixcost.model;

import java.util.Optional;
import org.mixcost.catalog.LongContext;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.TokenPrices.Quote;

/**
 * What a list of prices asks for a token read and a token written: the dearer prices where prompts are long.
 *
 * @param input price of a prompt token that is neither read from a cache nor written to one
 * @param output price of a written token
 */
record ListPricePart(Term input, Term output) {

  /**
   * The prices of a list.
   *
   * @param prompt tokens of the prompt of a call
   */
  static ListPricePart of(Quote quote, Line prompt, SourceLines own) {
    Term input = own.read(quote.input());
    Term output = own.read(quote.output());
    Optional<LongContext> tier = quote.longContext();
    if (tier.isEmpty()) {
      return new ListPricePart(input, output);
    }
    Term longInput = own.read(tier.get().input());
    Term longOutput = own.read(tier.get().output());
    Term above = own.read(tier.get().aboveTokens());
    return new ListPricePart(
        tiered("input_price", "price of input", input, longInput, prompt, above, own),
        tiered("output_price", "price of output", output, longOutput, prompt, above, own));
  }

  private static Line tiered(
      String key,
      String words,
      Term shortPrice,
      Term longPrice,
      Line prompt,
      Term above,
      SourceLines own) {
    return own.step(
        key,
        words,
        Unit.USD_PER_MTOK,
        GenerationFormulas.TIERED_USD_PER_MTOK,
        shortPrice,
        longPrice,
        prompt,
        above);
  }
}
