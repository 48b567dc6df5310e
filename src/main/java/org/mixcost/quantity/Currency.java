package org.mixcost.quantity;

import static java.util.Objects.requireNonNull;

/**
 * A currency, and what a unit of it is worth.
 *
 * @param code by ISO 4217
 * @param rate of a unit [USD]
 */
public record Currency(String code, Quantity rate) {
  public static final Currency USD = new Currency(
      Currencies.BASE,
      Quantity.fixed("rates." + Currencies.BASE, 1, Unit.USD, Citation.ofDefault("by definition")));

  public Currency {
    requireNonNull(code, "code");
    rate.require(Unit.USD, "rate");
  }

  boolean isSame(Currency other) {
    return code.equals(other.code) && rate.isSame(other.rate);
  }
}
