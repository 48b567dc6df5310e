package org.mixcost.scenario;

import static org.mixcost.quantity.Unit.BYTE_PER_TOKEN;
import static org.mixcost.quantity.Unit.CHARACTER_PER_TOKEN;
import static org.mixcost.quantity.Unit.TOKEN;
import static org.mixcost.quantity.Unit.TOKEN_PER_WORD;
import static org.mixcost.quantity.Unit.WORD_PER_PAGE;
import static org.mixcost.quantity.Unit.WORD_PER_SPEECH_HOUR;

import java.util.List;
import org.mixcost.formula.TextFormulas;
import org.mixcost.quantity.Quantity;

/** What turns an amount of text in another measure into tokens; which rate that is depends on the language. */
public sealed interface TextRate {

  /** All that it says. */
  List<Quantity> quantities();

  /** Tokens of so much text where every rate has its median: to compare by, as no result is computed from medians. */
  double about(double text);

  /** The same of a quantity of text, as a quantity [token]. */
  default Quantity about(Quantity text) {
    return Quantity.fixed(text.name(), about(text.median()), TOKEN, text.citation());
  }

  /**
   * Tokens of each unit.
   *
   * @param tokensPerUnit of a word or of whatever text is counted in [tokens/unit]
   */
  record OfUnit(@WrittenAs("language") Quantity tokensPerUnit) implements TextRate {
    @Override
    public List<Quantity> quantities() {
      return List.of(tokensPerUnit);
    }

    @Override
    public double about(double text) {
      return TextFormulas.tokensOfUnits(text, tokensPerUnit.median());
    }
  }

  /**
   * Words of each unit, and tokens of each word.
   *
   * @param wordsPerUnit of a page or of an hour of speech
   * @param tokensPerWord [tokens/word]
   */
  record ByWords(
      @WrittenAs("language") Quantity wordsPerUnit,
      @WrittenAs("language") Quantity tokensPerWord) implements TextRate {
    public ByWords {
      if (!wordsPerUnit.unit().equals(WORD_PER_SPEECH_HOUR)) {
        wordsPerUnit.require(WORD_PER_PAGE, "words per unit");
      }
      tokensPerWord.require(TOKEN_PER_WORD, "tokens per word");
    }

    @Override
    public List<Quantity> quantities() {
      return List.of(wordsPerUnit, tokensPerWord);
    }

    @Override
    public double about(double text) {
      return TextFormulas.tokensByWords(text, wordsPerUnit.median(), tokensPerWord.median());
    }
  }

  /** Characters of each token [characters/token]. */
  record Characters(@WrittenAs("language") Quantity perToken) implements TextRate {
    public Characters {
      perToken.require(CHARACTER_PER_TOKEN, "characters per token");
    }

    @Override
    public List<Quantity> quantities() {
      return List.of(perToken);
    }

    @Override
    public double about(double text) {
      return TextFormulas.tokensOfCharacters(text, perToken.median());
    }
  }

  /** Bytes of each token [B/token]. */
  record Bytes(@WrittenAs("language") Quantity perToken) implements TextRate {
    public Bytes {
      perToken.require(BYTE_PER_TOKEN, "bytes per token");
    }

    @Override
    public List<Quantity> quantities() {
      return List.of(perToken);
    }

    @Override
    public double about(double text) {
      return TextFormulas.tokensOfGigabytes(text, perToken.median());
    }
  }
}
