package org.mixcost.catalog.imports;

import java.math.BigDecimal;
import java.util.Map;
import org.mixcost.quantity.Currencies;

/**
 * In which currency a table is, and what other currencies are worth.
 *
 * @param ofTable the code of the currency of a table that is no known list, where its header says none
 * @param usd of one unit of a currency, by its code [USD]
 */
public record CurrencyRates(String ofTable, Map<String, BigDecimal> usd) {
  /** A table is in US dollars, and no other currency is converted. */
  public static final CurrencyRates NONE = new CurrencyRates(Currencies.BASE, Map.of());

  public CurrencyRates {
    usd = Map.copyOf(usd);
  }
}
