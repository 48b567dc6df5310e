package org.mixcost.load.prices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mixcost.quantity.Currencies;

/** The currency of each column of prices of a table. */
final class MappedCurrencies {
  /**
   * Where the code of a currency stands in a header, the surest place first: {@code hourly [EUR]}, {@code EUR/h}, {@code
   * Preis in EUR}; codes that are known best also as {@code price_eur} and {@code Preis in Euro}.
   */
  private static final List<Pattern> CODES = Stream.of(
          "[\\[(]\\s*(\\p{Lu}{3})(?!\\p{L})",
          "(?<!\\p{L})(\\p{Lu}{3})\\s*/",
          "(?<!\\p{L})(\\p{Lu}{3})(?!\\p{L})",
          "(?i)(?<!\\p{L})(USD|EUR|GBP|INR)(?:os?)?(?!\\p{L})")
      .map(Pattern::compile)
      .toList();

  /** A sign, with the country of a dollar before it. */
  private static final Pattern SIGN = Pattern.compile("(?:(?<!\\p{L})\\p{Lu}{1,2})?\\p{Sc}");

  private final Map<String, String> byKey = new LinkedHashMap<>();

  /**
   * Of the columns that a mapping names.
   *
   * @param ofTable the currency of columns whose header says none
   */
  MappedCurrencies(Map<String, String> columns, String ofTable) {
    columns.forEach((column, key) -> {
      if (key.contains("usd_per_")) {
        byKey.put(key, inHeader(column).orElse(ofTable));
      }
    });
  }

  /** A sign that several currencies have stays as it is, as that of no currency whose rate could be stated. */
  private static Optional<String> inHeader(String column) {
    return CODES.stream()
        .flatMap(code -> code.matcher(column).results())
        .map(found -> found.group(1).toUpperCase(Locale.ROOT))
        .filter(code -> Currencies.find(code).isPresent())
        .findFirst()
        .or(() -> SIGN.matcher(column)
            .results()
            .map(found -> Currencies.find(found.group()).orElse(found.group()))
            .findFirst());
  }

  /** The keys of columns of prices. */
  Stream<String> keys() {
    return byKey.keySet().stream();
  }

  /** The currency of a column of prices. */
  String of(String key) {
    return byKey.get(key);
  }
}
