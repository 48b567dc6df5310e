package org.mixcost.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers and units as people and price lists write them, in the spelling of the grammar.
 *
 * <p>Only what has one meaning is respelt: {@code $2.50/hr} is {@code 2.50 USD/hr}, {@code 2 trillion tokens} are {@code
 * 2T tokens}, {@code 160,000,000,000} is {@code 160000000000}, {@code 10k hours of speech} are {@code 10k speech-hours}. What may be meant in two ways stays and is refused.
 */
final class Spelling {
  private static final Map<String, String> MAGNITUDES = Map.of(
      "thousand", "k",
      "million", "M",
      "mio", "M",
      "mn", "M",
      "billion", "B",
      "bn", "B",
      "trillion", "T",
      "tn", "T");
  private static final String MAGNITUDE_WORD = "(thousand|million|mio|mn|billion|bn|trillion|tn)";

  private static final Pattern WIDE_SPACE = Pattern.compile("[\\u00a0\\u2007\\u2009\\u202f]");
  private static final Pattern MINUS = Pattern.compile("\\u2212");
  /**
   * Two groups of thousands or more, or one before a decimal point or after a dollar sign; else the comma may be a decimal
   * sign.
   */
  private static final Pattern THOUSANDS = Pattern.compile(
      "(?<![\\d.,])(?:[1-9]\\d{0,2}(?:,\\d{3}){2,}(?:\\.\\d+)?|[1-9]\\d{0,2},\\d{3}\\.\\d+|(?<=\\$)[1-9]\\d{0,2},\\d{3})(?![\\d,.])");

  private static final Pattern MAGNITUDE_AFTER_NUMBER =
      Pattern.compile("(?<=\\d)\\s*" + MAGNITUDE_WORD + "\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PER = Pattern.compile("\\s+per\\s+|\\s*/\\s*(?=\\S)");
  /** So many of a thing, as prices name it: {@code /1M tokens}, {@code /million words}, {@code /1,000 characters}. */
  private static final Pattern PER_MANY = Pattern.compile(
      "/(?:1\\s*)?(k|K|M|thousand|million|1,000|1000|1,000,000|1000000)\\s*(tokens?|words?|characters?|chars?)\\b");

  /** What a number of bytes is of, when nothing but text is meant. */
  private static final Pattern OF_TEXT = Pattern.compile("\\s+of\\s+(?:plain\\s+)?text\\b");

  private static final Pattern OF_SPEECH =
      Pattern.compile("\\b(hours?|hrs?|h|minutes?|mins?)\\s+of\\s+(?:speech|audio)\\b");

  private static final Map<String, String> MANY = Map.of(
      "k", "k",
      "thousand", "k",
      "1,000", "k",
      "1000", "k",
      "m", "M",
      "million", "M",
      "1,000,000", "M",
      "1000000", "M");

  private static final List<UnaryOperator<String>> STEPS = List.of(
      text -> WIDE_SPACE.matcher(text).replaceAll(" "),
      text -> MINUS.matcher(text).replaceAll("-"),
      text -> OF_TEXT.matcher(text).replaceAll(""),
      text -> OF_SPEECH.matcher(text).replaceAll("speech-$1"),
      text -> PER.matcher(text).replaceAll("/"),
      text -> PER_MANY.matcher(text).replaceAll(Spelling::perMany),
      text -> text.contains("(") ? text : THOUSANDS.matcher(text).replaceAll(Spelling::joined),
      text -> MAGNITUDE_AFTER_NUMBER.matcher(text).replaceAll(Spelling::letter),
      Spelling::signs);

  private static final Pattern UNIT =
      Pattern.compile("(?<=\\s)(?!(?:to|in|of)\\b)[A-Za-z/][\\w/-]*|(?<=\\d)/[\\w-]+");

  private Spelling() {}

  /** The numbers of a text in that spelling, without their units. */
  static String numbers(String plain) {
    return UNIT.matcher(plain).replaceAll("").replaceAll("\\s+", " ").strip();
  }

  /** The text in the spelling of the grammar, as far as it has one meaning. */
  static String plain(String text) {
    String plain = text;
    for (UnaryOperator<String> step : STEPS) {
      plain = step.apply(plain);
    }
    return plain.strip();
  }

  private static String perMany(MatchResult found) {
    String prefix = MANY.get(found.group(1).toLowerCase(Locale.ROOT));
    return "/" + prefix + found.group(2);
  }

  /** A number without the signs between its thousands. */
  static String joined(MatchResult number) {
    return number.group().replace(",", "");
  }

  private static String letter(MatchResult found) {
    return MAGNITUDES.get(found.group(1).toLowerCase(Locale.ROOT));
  }

  /** The sign before a number is the unit after it, above the stroke; one that stands beside its name says nothing new. */
  private static String signs(String text) {
    String plain = text;
    for (Map.Entry<String, String> sign : Currencies.SIGNS.entrySet()) {
      plain = named(plain, sign.getKey(), sign.getValue());
    }
    return plain;
  }

  private static String named(String text, String sign, String currency) {
    String bare = text.replaceAll("(?:US)?" + Pattern.quote(sign) + "\\s*", "");
    if (bare.equals(text) || bare.contains(currency)) {
      return bare;
    }
    int stroke = bare.indexOf('/');
    return stroke < 0
        ? bare.strip() + " " + currency
        : bare.substring(0, stroke).strip() + " " + currency + bare.substring(stroke);
  }
}
