package org.mixcost.model;

import org.mixcost.formula.TextFormulas;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.TextRate;

/** Turns an amount of text in another measure into tokens, by a rate that is an input like any other. */
final class ConversionPart {
  private ConversionPart() {}

  /** How its tokens follow. */
  static Derivation tokens(Amount.Text amount, Inputs inputs) {
    Input text = inputs.add(amount.text());
    TextRate rate = amount.rate();
    if (rate instanceof TextRate.OfUnit of) {
      return Derivation.of(TextFormulas.TOKENS_OF_UNITS, text, inputs.add(of.tokensPerUnit()));
    }
    if (rate instanceof TextRate.ByWords by) {
      return Derivation.of(
          TextFormulas.TOKENS_BY_WORDS,
          text,
          inputs.add(by.wordsPerUnit()),
          inputs.add(by.tokensPerWord()));
    }
    if (rate instanceof TextRate.Characters characters) {
      return Derivation.of(
          TextFormulas.TOKENS_OF_CHARACTERS, text, inputs.add(characters.perToken()));
    }
    if (rate instanceof TextRate.Bytes bytes) {
      return Derivation.of(TextFormulas.TOKENS_OF_GIGABYTES, text, inputs.add(bytes.perToken()));
    }
    throw new AssertionError(rate);
  }
}
