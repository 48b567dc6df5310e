package org.mixcost.model;

import org.mixcost.formula.GenerationFormulas;
import org.mixcost.formula.TextFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.TextRate;

/** Turns an amount in another measure, or a unit of it, into tokens, by a rate that is an input like any other. */
final class ConversionPart {
  private ConversionPart() {}

  /** How the tokens of a source follow that it does not state. */
  static Derivation tokens(DataSource source, Amount amount, Lines lines) {
    if (amount instanceof Amount.Text stated) {
      return tokens(lines.read(stated.text()), stated.rate(), lines);
    }
    if (amount instanceof Amount.Items counted) {
      return Derivation.of(
          TextFormulas.TOKENS_OF_UNITS,
          lines.read(counted.items()),
          lines.read(counted.tokensPerItem()));
    }
    if (amount instanceof Amount.Outputs counted && source instanceof SyntheticSource written) {
      return Derivation.of(
          GenerationFormulas.SAMPLE_TOKENS,
          lines.read(counted.samples()),
          lines.read(written.tokens().outputTokens()),
          lines.read(written.tokens().tokenizerRatio()));
    }
    throw new AssertionError(source);
  }

  /** The tokens of a mix as a whole. */
  static Term tokens(DataMix.Whole whole, Lines lines) {
    Term size = lines.read(whole.size());
    return whole
        .rate()
        .<Term>map(rate -> lines.step(
            "data.converted",
            "Tokens of all text, by its size",
            Unit.TOKEN,
            tokens(size, rate, lines)))
        .orElse(size);
  }

  /** The tokens of one of the units that text is priced by [token]. */
  static Term tokensPerUnit(TextRate rate, SourceLines source) {
    return rate instanceof TextRate.OfUnit stated
        ? source.read(stated.tokensPerUnit())
        : source.step(
            "unit_tokens",
            "tokens of a unit that is licensed",
            Unit.TOKEN,
            tokens(source.read(Neutral.UNIT), rate, source.lines()));
  }

  private static Derivation tokens(Term text, TextRate rate, Lines lines) {
    if (rate instanceof TextRate.OfUnit of) {
      return Derivation.of(TextFormulas.TOKENS_OF_UNITS, text, lines.read(of.tokensPerUnit()));
    }
    if (rate instanceof TextRate.ByWords by) {
      return Derivation.of(
          TextFormulas.TOKENS_BY_WORDS,
          text,
          lines.read(by.wordsPerUnit()),
          lines.read(by.tokensPerWord()));
    }
    if (rate instanceof TextRate.Characters characters) {
      return Derivation.of(
          TextFormulas.TOKENS_OF_CHARACTERS, text, lines.read(characters.perToken()));
    }
    if (rate instanceof TextRate.Bytes bytes) {
      return Derivation.of(TextFormulas.TOKENS_OF_GIGABYTES, text, lines.read(bytes.perToken()));
    }
    throw new AssertionError(rate);
  }

  /** The tokens that an amount states where all has its median, to choose by what is shown [token]. */
  static double about(DataSource source, Amount amount) {
    if (amount instanceof Amount.Text text) {
      return text.about().median();
    }
    double about =
        amount.quantities().stream().mapToDouble(Quantity::median).reduce(1, (a, b) -> a * b);
    return amount instanceof Amount.Outputs && source instanceof SyntheticSource written
        ? GenerationFormulas.sampleTokens(
            about,
            written.tokens().outputTokens().median(),
            written.tokens().tokenizerRatio().median())
        : about;
  }
}
