package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.AT_LEAST_ONE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of work that is paid by the hour. */
public final class WageKeys {
  public static final QuantityKey MARKUP = quantity(
          "markup", AT_LEAST_ONE, Unit.FACTOR, "what a vendor bills over the wage")
      .plausible(1, 10)
      .neutral(1)
      .notIncluded("vendor markup on wages")
      .about(Aspect.PRICE);

  private WageKeys() {}
}
