package org.mixcost.load.prices;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mixcost.quantity.Currencies;

/** The currency of each column of prices of a table, and with it what they are in US dollars. */
final class MappedCurrencies {
  /** As in {@code hourly [EUR]}, {@code hourly (EUR/h)} and {@code EUR/h}. */
  private static final Pattern CODE =
      Pattern.compile("[\\[(]\\s*(\\p{Lu}{3}|\\p{Sc})|(\\b\\p{Lu}{3}|\\p{Sc})\\s*/");

  private final Map<String, String> byKey = new LinkedHashMap<>();
  private final Offers offers;

  /**
   * Of the columns that a mapping names.
   *
   * @param offers with the mapping, and with the currency of columns whose header says none
   */
  MappedCurrencies(Offers offers) {
    this.offers = offers;
    offers.columns().forEach((column, key) -> {
      if (key.contains("usd_per_")) {
        byKey.put(key, inHeader(column).orElse(offers.currency()));
      }
    });
  }

  private static Optional<String> inHeader(String column) {
    return CODE.matcher(column)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .flatMap(text -> Currencies.find(text).stream())
        .findFirst();
  }

  /** The first currency whose rate is not stated. */
  Optional<String> unknown() {
    return byKey.values().stream()
        .filter(currency -> offers.exchange(currency).isEmpty())
        .findFirst();
  }

  /** A price, where all rates are stated; a cell may name a currency of its own. */
  Optional<BigDecimal> usd(ListRow row, String key) {
    return SheetNumber.read(row.get(key))
        .flatMap(amount -> offers
            .exchange(amount.currency().orElse(byKey.get(key)))
            .map(exchange -> exchange.toUsd(amount.value())));
  }

  /** What was done to prices, for whoever reads them; empty if nothing. */
  String note() {
    return byKey.values().stream()
        .distinct()
        .flatMap(currency -> offers.exchange(currency).stream())
        .map(Exchange::note)
        .filter(note -> !note.isEmpty())
        .collect(joining(", "));
  }
}
