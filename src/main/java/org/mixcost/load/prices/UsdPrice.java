package org.mixcost.load.prices;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A price in US dollars.
 *
 * @param usd nothing if the list has no number
 * @param note how it came to be, or empty
 */
record UsdPrice(Optional<BigDecimal> usd, String note) {

  /** As the list has it. */
  static UsdPrice of(Optional<BigDecimal> usd) {
    return new UsdPrice(usd, "");
  }

  /** As the list has it in another currency. */
  static UsdPrice of(Optional<BigDecimal> amount, Exchange exchange) {
    return new UsdPrice(amount.map(exchange::toUsd), exchange.note());
  }
}
