package org.mixcost.load;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.TextRate;
import org.mixcost.scenario.format.CommissionedKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.PerUnitKeys;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.Shape;
import org.mixcost.scenario.format.SourceKeys;

/**
 * Finds what turns text in another measure into tokens: a rate that the source states for its price, or one of the catalog,
 * the usual one or that of a language and a tokenizer.
 */
final class TextRateResolver {
  private static final String USUAL = "defaults";
  private static final String BY_LANGUAGE = "conversions";
  /** The language of a tokenizer that is named alone. */
  private static final String USUAL_LANGUAGE = "english";

  private final SectionReader keys;
  private final QuantityKey standsFor;

  /**
   * A resolver of the rate of a source, or of a mix.
   *
   * @param standsFor the key of which the rate is the default
   */
  TextRateResolver(SectionReader keys, QuantityKey standsFor) {
    this.keys = keys;
    this.standsFor = standsFor;
  }

  /** The measure of text that a word names, such as {@code GB}; none if it names something else. */
  static Optional<Unit> measure(String word) {
    return Unit.parse(word)
        .flatMap(
            unit -> SourceKeys.MEASURES.stream().filter(unit::isConvertibleTo).findFirst());
  }

  /** The rate of an amount; none of one in tokens. */
  Optional<TextRate> of(Quantity text) {
    if (text.unit().equals(Unit.TOKEN)) {
      return Optional.empty();
    }
    TextRate rate = of(text.unit());
    check(text, rate);
    return Optional.of(rate);
  }

  private void check(Quantity text, TextRate rate) {
    if (Double.isFinite(rate.about(text.median()))) {
      Plausibility.question(
          rate.about(text),
          standsFor.shape(),
          keys.where(standsFor),
          keys.reading().issues());
    } else {
      keys.reading()
          .issues()
          .error(
              "number-range",
              keys.where(standsFor),
              "as tokens, " + keys.at(standsFor) + " is beyond the range of numbers");
    }
  }

  /** The rate of text that is measured in a unit other than tokens. */
  TextRate of(Unit unit) {
    Optional<Quantity> stated = stated(unit);
    if (stated.isPresent()) {
      return new TextRate.OfUnit(stated.get());
    }
    if (unit.equals(Unit.WORD)) {
      return new TextRate.OfUnit(tokensPerWord());
    }
    if (unit.equals(Unit.CHARACTER)) {
      return new TextRate.Characters(ofLanguage("characters_per_token", Unit.CHARACTER_PER_TOKEN));
    }
    if (unit.equals(Unit.GIGABYTE)) {
      return new TextRate.Bytes(ofLanguage("bytes_per_token", Unit.BYTE_PER_TOKEN));
    }
    return new TextRate.ByWords(wordsPer(unit), tokensPerWord());
  }

  /** The rate that a source states of what it is priced by, where its amount is in the same. */
  private Optional<Quantity> stated(Unit unit) {
    return List.of(CommissionedKeys.TOKENS_PER_WORD, PerUnitKeys.TOKENS_PER_UNIT).stream()
        .filter(key -> keys.hasKey(key) && keys.has(key))
        .filter(key -> isOf(keys.idle(key, 1), unit))
        .map(keys::get)
        .findFirst();
  }

  private static boolean isOf(Quantity rate, Unit unit) {
    return Unit.parse("tokens/" + unit.symbol())
        .filter(rate.unit()::isConvertibleTo)
        .isPresent();
  }

  private Quantity wordsPer(Unit unit) {
    return unit.equals(Unit.PAGE)
        ? found(USUAL, "project.words_per_page", Unit.WORD_PER_PAGE)
        : found(USUAL, "project.words_per_speech_hour", Unit.WORD_PER_SPEECH_HOUR);
  }

  /** Tokens of a word of the language. */
  Quantity tokensPerWord() {
    return ofLanguage("tokens_per_word", Unit.TOKEN_PER_WORD);
  }

  private Quantity ofLanguage(String rate, Unit unit) {
    if (!keys.has(SourceKeys.LANGUAGE) && !keys.has(SourceKeys.TOKENIZER)) {
      return found(USUAL, "project." + rate, unit);
    }
    String table = rate.replace('_', '-');
    Optional<String> language = keys.find(SourceKeys.LANGUAGE).map(TextRateResolver::word);
    Optional<String> tokenizer = keys.find(SourceKeys.TOKENIZER).map(TextRateResolver::word);
    String ofLanguage = table + "." + language.orElse(USUAL_LANGUAGE);
    String id = tokenizer.map(name -> ofLanguage + "." + name).orElse(ofLanguage);
    List<String> known = keys.reading().catalog().ids(BY_LANGUAGE);
    if (known.contains(id)) {
      return found(BY_LANGUAGE, id, unit);
    }
    boolean isOfTokenizer = known.contains(ofLanguage) && tokenizer.isPresent();
    refuse(
        isOfTokenizer ? SourceKeys.TOKENIZER : SourceKeys.LANGUAGE,
        rate.replace('_', ' '),
        names(known, isOfTokenizer ? ofLanguage : table));
    return placeholder(unit);
  }

  private static String word(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }

  /** The last parts of the ids that begin so. */
  private static String names(List<String> ids, String start) {
    return ids.stream()
        .filter(id -> id.startsWith(start + "."))
        .map(id -> id.substring(start.length() + 1))
        .filter(name -> !name.contains("."))
        .collect(joining(", "));
  }

  private void refuse(Key key, String rate, String known) {
    keys.error(
        "unknown-rate",
        keys.where(key),
        "the catalog knows no " + rate + " of this " + key.name(),
        "write " + inTokens() + ", or a " + key.name() + " of " + known);
  }

  private String inTokens() {
    boolean isAmount = standsFor.shape().units().contains(Unit.TOKEN);
    return isAmount ? "the amount in tokens" : standsFor.name();
  }

  private Quantity found(String table, String id, Unit unit) {
    String path = keys.at(standsFor);
    return keys.reading()
        .filledIn(path, reader(path, unit).fromCatalog(table, id, keys.where(standsFor)));
  }

  private Quantity placeholder(Unit unit) {
    return reader(keys.at(standsFor), unit).placeholder();
  }

  private LeafReader reader(String path, Unit unit) {
    return new LeafReader(
        path, new Shape.OfQuantity(List.of(unit), Domain.POSITIVE), keys.reading());
  }
}
