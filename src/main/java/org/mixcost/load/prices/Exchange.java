package org.mixcost.load.prices;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.mixcost.quantity.Currencies;

/**
 * From amounts in a currency to those in US dollars.
 *
 * @param currency its code
 * @param usd of one unit of it
 */
record Exchange(String currency, BigDecimal usd) {

  /** The exchange of a currency, if its rate is known. */
  static Optional<Exchange> of(String currency, Map<String, BigDecimal> rates) {
    return currency.equals(Currencies.BASE)
        ? Optional.of(new Exchange(currency, BigDecimal.ONE))
        : Optional.ofNullable(rates.get(currency)).map(rate -> new Exchange(currency, rate));
  }

  BigDecimal toUsd(BigDecimal amount) {
    return amount.multiply(usd);
  }

  /** What was done to amounts, for whoever reads them; empty if nothing. */
  String note() {
    return currency.equals(Currencies.BASE)
        ? ""
        : "converted from " + currency + " at " + usd + " USD";
  }
}
