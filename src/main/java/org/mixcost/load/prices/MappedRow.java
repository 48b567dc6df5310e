package org.mixcost.load.prices;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mixcost.load.table.SheetNumber;

/** The prices of a row of any table, of which each is read once; a cell may name a currency of its own. */
final class MappedRow {
  private final Map<String, BigDecimal> amounts = new LinkedHashMap<>();
  private final Map<String, String> currencies = new LinkedHashMap<>();
  private final Offers offers;

  /**
   * The prices of a row.
   *
   * @param ofColumns the currencies of cells that name none
   * @param offers with the rates that are stated
   */
  MappedRow(ListRow row, MappedCurrencies ofColumns, Offers offers) {
    this.offers = offers;
    ofColumns
        .keys()
        .forEach(key -> SheetNumber.read(row.get(key)).ifPresent(shown -> {
          amounts.put(key, shown.value());
          currencies.put(key, shown.currency().orElse(ofColumns.of(key)));
        }));
  }

  /** The first currency of a price whose rate is not stated. */
  Optional<String> unknown() {
    return currencies.values().stream()
        .filter(currency -> offers.exchange(currency).isEmpty())
        .findFirst();
  }

  /** Whether the cell of a key is a number. */
  boolean has(String key) {
    return amounts.containsKey(key);
  }

  /** A price, if it is a number whose rate is stated. */
  Optional<BigDecimal> usd(String key) {
    return Optional.ofNullable(currencies.get(key))
        .flatMap(offers::exchange)
        .map(exchange -> exchange.toUsd(amounts.get(key)));
  }

  /** What was done to the prices, for whoever reads them; empty if nothing. */
  String note() {
    return currencies.values().stream()
        .distinct()
        .flatMap(currency -> offers.exchange(currency).stream())
        .map(Exchange::note)
        .filter(note -> !note.isEmpty())
        .collect(joining(", "));
  }
}
