package org.mixcost.model;

import org.mixcost.formula.MixFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * How many tokens a source has, and how many of them are trained on.
 *
 * @param unique tokens that are paid for
 * @param seen tokens that are trained on, repeats included
 */
record AmountPart(Line unique, Line seen) {

  /**
   * The amount of a source.
   *
   * @param amount how its unique tokens follow
   * @param epochs how often each is seen [factor]
   */
  static AmountPart of(Derivation amount, Quantity epochs, SourceLines own) {
    Input times = own.input(epochs);
    Line unique = own.figure("tokens", "unique tokens", Unit.TOKEN, amount);
    Line seen = own.step("seen", "tokens seen", Unit.TOKEN, MixFormulas.TOKENS_SEEN, unique, times);
    return new AmountPart(unique, seen);
  }
}
