package org.mixcost.quantity;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import org.mixcost.issue.Suggestion;

/**
 * A unit of measure: what it counts and how large it is.
 *
 * <p>Units are written as products with a hyphen and quotients with one stroke: {@code USD/GPU-hour}, {@code TB-month},
 * and {@code /day} for how often something happens.
 * Money, tokens, words, GPUs and FLOP are separate dimensions, so none can be taken for another.
 *
 * @param symbol how it is written
 * @param dimension the power of each base quantity
 * @param factor its size in base units: one {@code Mtok} is 1e6 tokens, one {@code hour} 3600 seconds
 */
public record Unit(String symbol, Map<Base, Integer> dimension, double factor) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
  private static final String ANY_NAME = "UNIT";

  /** A share of a whole, from 0 to 1; people write it with a percent sign. */
  public static final Unit FRACTION = new Unit("fraction", Map.of(), 1);
  /** A number that multiplies another. */
  public static final Unit FACTOR = new Unit("x", Map.of(), 1);
  /** A number of things. */
  public static final Unit COUNT = new Unit("count", Map.of(), 1);

  public static final Unit TOKEN = of("tokens");
  public static final Unit FLOP = of("FLOP");
  public static final Unit FLOP_PER_SECOND = of("FLOP/s");
  public static final Unit TOKEN_PER_SECOND = of("tokens/s");
  public static final Unit TOKEN_PER_MINUTE = of("tokens/minute");
  public static final Unit GPU_HOUR = of("GPU-hours");
  public static final Unit HOUR = of("hours");
  public static final Unit MINUTE = of("minutes");
  public static final Unit DAY = of("days");
  public static final Unit PER_DAY = of("/day");
  /** A share of a sum that is due each year; people write it with a percent sign. */
  public static final Unit SHARE_PER_YEAR = of("/year");

  public static final Unit MONTH = of("months");
  public static final Unit YEAR = of("years");
  public static final Unit WATT = of("W");
  public static final Unit MEGAWATT_HOUR = of("MWh");
  public static final Unit SECOND = of("s");
  public static final Unit GIGABYTE = of("GB");
  public static final Unit GIGABYTE_PER_SECOND = of("GB/s");
  public static final Unit TERABYTE = of("TB");
  public static final Unit BYTE_PER_TOKEN = of("B/token");
  public static final Unit TONNE_CO2E = of("tCO2e");
  public static final Unit GRAM_CO2E_PER_KWH = of("gCO2e/kWh");
  public static final Unit KILOGRAM_CO2E_PER_GPU = of("kgCO2e/GPU");
  public static final Unit WORD = of("words");
  public static final Unit CHARACTER = of("characters");
  public static final Unit PAGE = of("pages");
  /** Recorded speech; people write {@code hours of speech}. */
  public static final Unit SPEECH_HOUR = of("speech-hours");

  public static final Unit CHARACTER_PER_TOKEN = of("characters/token");
  public static final Unit WORD_PER_PAGE = of("words/page");
  public static final Unit WORD_PER_SPEECH_HOUR = of("words/speech-hour");
  public static final Unit TOKEN_PER_WORD = of("tokens/word");
  public static final Unit TOKEN_PER_PAGE = of("tokens/page");
  public static final Unit TOKEN_PER_CHARACTER = of("tokens/character");
  public static final Unit TOKEN_PER_GB = of("tokens/GB");
  public static final Unit TOKEN_PER_SPEECH_HOUR = of("tokens/speech-hour");
  public static final Unit TOKEN_PER_BOOK = of("tokens/book");
  public static final Unit TOKEN_PER_ITEM = of("tokens/item");
  public static final Unit TOKEN_PER_DUMP = of("tokens/dump");
  public static final Unit WORD_PER_HOUR = of("words/hour");
  /** Cross-entropy per token, to the base e. */
  public static final Unit NAT = of("nats");

  /** Of whatever its writer names: any word that is no other unit. */
  public static final Unit TOKEN_PER_NAMED = named("tokens/UNIT").orElseThrow();

  public static final Unit USD_PER_NAMED = named("USD/UNIT").orElseThrow();

  public static final Unit USD = of("USD");
  public static final Unit USD_PER_MTOK = of("USD/Mtok");
  public static final Unit USD_PER_WORD = of("USD/word");
  public static final Unit USD_PER_PAGE = of("USD/page");
  public static final Unit USD_PER_CHARACTER = of("USD/character");
  public static final Unit USD_PER_GB = of("USD/GB");
  public static final Unit USD_PER_SPEECH_HOUR = of("USD/speech-hour");
  public static final Unit USD_PER_BOOK = of("USD/book");
  public static final Unit USD_PER_ITEM = of("USD/item");
  public static final Unit USD_PER_SAMPLE = of("USD/sample");
  public static final Unit USD_PER_WORK = of("USD/work");
  public static final Unit USD_PER_DUMP = of("USD/dump");
  public static final Unit USD_PER_GPU = of("USD/GPU");
  public static final Unit USD_PER_GPU_HOUR = of("USD/GPU-hour");
  public static final Unit USD_PER_GPU_YEAR = of("USD/GPU-year");
  public static final Unit USD_PER_NODE_HOUR = of("USD/node-hour");
  public static final Unit USD_PER_KWH = of("USD/kWh");
  public static final Unit USD_PER_KW_MONTH = of("USD/kW-month");
  public static final Unit USD_PER_TB = of("USD/TB");
  public static final Unit USD_PER_TB_MONTH = of("USD/TB-month");
  public static final Unit USD_PER_HOUR = of("USD/hour");
  public static final Unit USD_PER_MONTH = of("USD/month");
  public static final Unit USD_PER_YEAR = of("USD/year");

  public Unit {
    requireNonNull(symbol, "symbol");
    dimension = Map.copyOf(dimension);
    if (!(factor > 0)) {
      throw new IllegalArgumentException(
          "the factor of unit '" + symbol + "' must be above 0: " + factor);
    }
  }

  /**
   * The unit written so.
   *
   * @throws IllegalArgumentException if there is no such unit
   */
  public static Unit of(String symbol) {
    return parse(symbol)
        .orElseThrow(() -> new IllegalArgumentException("no unit '" + symbol + "'"));
  }

  /** The unit written so, if every part of it is known. */
  public static Optional<Unit> parse(String symbol) {
    String[] sides = symbol.split("/", -1);
    if (sides.length > 2) {
      return Optional.empty();
    }
    if (sides[0].isEmpty()) {
      return sides.length == 1 ? Optional.empty() : frequency(sides[1]);
    }
    Optional<Unit> above = product(sides[0]);
    return sides.length == 1
        ? above
        : above.flatMap(over -> product(sides[1]).map(below -> over.per(below)));
  }

  /** The unit written so, where what stands under the stroke may be any word, such as {@code USD/image}. */
  public static Optional<Unit> named(String symbol) {
    String[] sides = symbol.split("/", -1);
    return parse(symbol)
        .or(() -> sides.length == 2 && NAME.matcher(sides[1]).matches()
            ? product(sides[0])
                .map(above -> above.per(new Unit(sides[1], Map.of(Base.NAMED, 1), 1)))
            : Optional.empty());
  }

  /** How often something happens in a time. */
  private static Optional<Unit> frequency(String time) {
    return product(time)
        .filter(unit -> unit.dimension().equals(Map.of(Base.TIME, 1)))
        .map(unit -> new Unit("", Map.of(), 1).per(unit));
  }

  private static Optional<Unit> product(String text) {
    Optional<Unit> whole = UnitSymbols.find(text);
    int hyphen = text.indexOf('-');
    if (whole.isPresent() || hyphen < 0) {
      return whole;
    }
    return UnitSymbols.find(text.substring(0, hyphen))
        .flatMap(first -> product(text.substring(hyphen + 1)).map(rest -> first.times(rest)));
  }

  Unit times(Unit other) {
    return new Unit(symbol + "-" + other.symbol, combine(other, 1), factor * other.factor);
  }

  private Unit per(Unit other) {
    return new Unit(symbol + "/" + other.symbol, combine(other, -1), factor / other.factor);
  }

  private Map<Base, Integer> combine(Unit other, int sign) {
    Map<Base, Integer> powers = new EnumMap<>(Base.class);
    powers.putAll(dimension);
    other.dimension.forEach((base, power) -> powers.merge(base, sign * power, Integer::sum));
    powers.values().removeIf(power -> power == 0);
    return powers;
  }

  /** Whether a number in one unit can be written in the other; money of two currencies takes a rate. */
  public boolean isConvertibleTo(Unit other) {
    return dimension.equals(other.dimension)
        && currency().equals(other.currency())
        && (!isNamed() || isOfOneName(other));
  }

  /** Whether it is for each of something that its writer has named. */
  public boolean isNamed() {
    return dimension.containsKey(Base.NAMED);
  }

  private boolean isOfOneName(Unit other) {
    List<String> names = List.of(below(), other.below());
    return names.contains(ANY_NAME) || names.get(0).equals(names.get(1));
  }

  /** What it is for each of, one of them: {@code image} of {@code USD/images}; empty if it is a rate of nothing. */
  public String below() {
    int stroke = symbol.indexOf('/');
    String word = stroke < 0 ? "" : symbol.substring(stroke + 1);
    return word.endsWith("s") && word.length() > 2 ? word.substring(0, word.length() - 1) : word;
  }

  /** A question after the known unit that a word may have been meant to be; empty if there is none. */
  public static String didYouMean(String word) {
    return Suggestion.didYouMean(word, UnitSymbols.all());
  }

  /**
   * What a number in this unit is multiplied by to be in the other.
   *
   * @throws IllegalArgumentException if they measure different things
   */
  public double to(Unit other) {
    if (!isConvertibleTo(other)) {
      throw new IllegalArgumentException(
          "'" + symbol + "' cannot be written in '" + other.symbol + "'");
    }
    return factor / other.factor;
  }

  /**
   * This unit for each of what another one is for, such as {@code USD/GPU-hour} for {@code USD} or {@code USD/hour}; nothing
   * if the other measures something else.
   */
  Optional<Unit> completed(Unit whole) {
    String above = symbol.split("/")[0];
    String below = whole.symbol.substring(whole.symbol.indexOf('/') + 1);
    boolean isPart = dimension.entrySet().stream()
        .allMatch(power -> power.getValue().equals(whole.dimension.get(power.getKey())));
    return Optional.of(above + "/" + below)
        .filter(completed -> isPart && !dimension.isEmpty())
        .flatMap(Unit::parse)
        .filter(whole::isConvertibleTo);
  }

  /** Whether it is money, in all or for each of something. */
  public boolean isMoney() {
    return dimension.getOrDefault(Base.MONEY, 0) > 0;
  }

  /** Whether it is how much of something is done in a time. */
  public boolean isSpeed() {
    return dimension.size() > 1
        && dimension.entrySet().stream()
            .allMatch(power ->
                power.getKey() == Base.TIME ? power.getValue() == -1 : power.getValue() > 0)
        && dimension.containsKey(Base.TIME);
  }

  /** The currency of money, by its code; empty for what is no money. */
  String currency() {
    return isMoney() ? symbol.substring(0, Currencies.BASE.length()) : "";
  }

  /** The currency of money, where it is another than the one that everything is counted in. */
  public Optional<String> foreignCurrency() {
    return Optional.of(currency()).filter(Currencies::isForeign);
  }

  /** This unit of money in another currency; what is no money stays as it is. */
  public Unit in(String currency) {
    return isMoney()
        ? new Unit(currency + symbol.substring(currency.length()), dimension, factor)
        : this;
  }

  /** Whether its numbers are shares, which people write with a percent sign. */
  boolean isShare() {
    return equals(FRACTION) || equals(SHARE_PER_YEAR);
  }

  /** Whether this unit is one of no dimension, of which the symbol is not written. */
  public boolean isPlain() {
    return dimension.isEmpty();
  }

  /** A number in this unit, as it would be written in a scenario file. */
  public String text(double number) {
    return after(NumberText.style(this).apply(number));
  }

  /** Two numbers in this unit, such as "2 to 3 USD/GPU-hour". */
  public String text(double low, double high) {
    DoubleFunction<String> style = NumberText.style(this);
    return after(style.apply(low) + " to " + style.apply(high));
  }

  /** The same to four digits, for a reader who compares. */
  public String about(double number) {
    return text(NumberText.rounded(number));
  }

  /** This unit after numbers, unless it is plain. */
  public String after(String numbers) {
    String space = symbol.startsWith("/") ? "" : " ";
    return isPlain() ? numbers : numbers + space + symbol;
  }

  @Override
  public String toString() {
    return symbol;
  }
}
