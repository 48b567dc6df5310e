package org.mixcost.model;

import org.mixcost.formula.MixFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/** How many tokens a source has, and how many of them are trained on. */
final class AmountPart {
  private final TokensPart amount;
  private final Input size;
  private final Input epochs;
  private final Line unique;
  private final Line seen;

  /**
   * The amount of a source.
   *
   * @param amount its unique tokens
   * @param epochs how often each is seen [factor]
   * @param size of the mix, over the mix as stated [factor]
   */
  AmountPart(TokensPart amount, Quantity epochs, Input size, SourceLines own) {
    this.amount = amount;
    this.size = size;
    this.epochs = own.input(epochs);
    unique = own.figure("tokens", "unique tokens", Unit.TOKEN, true);
    seen = own.step("seen", "tokens seen", Unit.TOKEN);
    own.lines().derive(unique, amount.derivation(size));
    own.derive(seen, MixFormulas.TOKENS_SEEN, unique, this.epochs);
  }

  /** The line of the unique tokens that are paid for. */
  Line unique() {
    return unique;
  }

  /** The line of the tokens that are trained on, repeats included. */
  Line seen() {
    return seen;
  }

  /** Writes both. */
  void measure(Draw draw, Bill bill) {
    amount.measure(unique, size, draw, bill);
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(seen, MixFormulas.tokensSeen(bill.get(unique), draw.get(epochs)));
    }
  }
}
