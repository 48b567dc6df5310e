package org.mixcost.load.prices;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The unit price of a row of a FOCUS sheet: what is paid by contract, else what the list says.
 *
 * @param amount if it is a number
 * @param currency its code
 */
record FocusPrice(Optional<BigDecimal> amount, String currency) {

  /** Those that are numbers, in the currency of the bill and in that of the seller; at least one. */
  static List<FocusPrice> of(ListRow row) {
    FocusPrice billed = new FocusPrice(
        row.number("ContractedUnitPrice").or(() -> row.number("ListUnitPrice")),
        row.first("BillingCurrency", "PricingCurrency"));
    FocusPrice quoted = new FocusPrice(
        row.number("PricingCurrencyContractedUnitPrice")
            .or(() -> row.number("PricingCurrencyListUnitPrice")),
        row.get("PricingCurrency"));
    List<FocusPrice> numbers =
        Stream.of(billed, quoted).filter(price -> price.amount.isPresent()).toList();
    return numbers.isEmpty() ? List.of(billed) : numbers;
  }
}
