package org.mixcost.model;

import java.util.Optional;
import org.mixcost.catalog.LongContext;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.TokenPrices.Quote;

/** What a list of prices asks for a token read and a token written: the dearer prices where prompts are long. */
final class ListPricePart {
  private final Optional<Tier> longInput;
  private final Optional<Tier> longOutput;
  private final Term input;
  private final Term output;

  /**
   * The prices of a list.
   *
   * @param prompt tokens of the prompt of a call
   * @param prefix of the ids of its lines
   */
  ListPricePart(Quote quote, Line prompt, String prefix, SourceLines own) {
    Input shortInput = own.input(quote.input());
    Input shortOutput = own.input(quote.output());
    Optional<LongContext> tier = quote.longContext();
    longInput = tier.map(above -> new Tier(
        shortInput,
        own.input(above.input()),
        prompt,
        own.input(above.aboveTokens()),
        own.step(prefix + "input_price", "price of input", Unit.USD_PER_MTOK)));
    longOutput = tier.map(above -> new Tier(
        shortOutput,
        own.input(above.output()),
        prompt,
        own.input(above.aboveTokens()),
        own.step(prefix + "output_price", "price of output", Unit.USD_PER_MTOK)));
    longInput.ifPresent(price -> price.derive(own));
    longOutput.ifPresent(price -> price.derive(own));
    input = longInput.<Term>map(Tier::price).orElse(shortInput);
    output = longOutput.<Term>map(Tier::price).orElse(shortOutput);
  }

  /** The price of a prompt token that is neither read from a cache nor written to one. */
  Term input() {
    return input;
  }

  /** The price of a written token. */
  Term output() {
    return output;
  }

  /** Whether the length of prompts matters. */
  boolean isTiered() {
    return longInput.isPresent();
  }

  /** Writes them; the length of a prompt must stand in the bill where it matters. */
  void charge(Draw draw, Bill bill) {
    if (isTiered()) {
      longInput.get().charge(draw, bill);
      longOutput.get().charge(draw, bill);
    }
  }

  /** A price with another one above a length of the prompt. */
  private record Tier(Input shortPrice, Input longPrice, Line prompt, Input above, Line price) {

    void derive(SourceLines own) {
      own.derive(
          price, GenerationFormulas.TIERED_USD_PER_MTOK, shortPrice, longPrice, prompt, above);
    }

    void charge(Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        bill.put(
            price,
            GenerationFormulas.tieredUsdPerMtok(
                draw.get(shortPrice), draw.get(longPrice), bill.get(prompt), draw.get(above)));
      }
    }
  }
}
