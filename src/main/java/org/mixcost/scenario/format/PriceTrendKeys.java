package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code schedule.price_trend}. */
public final class PriceTrendKeys {
  public static final QuantityKey RENTALS = quantity(
          "rentals",
          POSITIVE,
          Unit.FACTOR,
          "rental prices after a year over those of today, such as 0.8 to 1; as they went in the catalog if missing")
      .plausible(0.2, 2, 100);

  public static final QuantityKey TOKENS = quantity(
          "tokens",
          POSITIVE,
          Unit.FACTOR,
          "token prices after a year over those of today; as they went in the catalog if missing")
      .plausible(0.05, 2, 100);

  public static final Section SECTION =
      Section.of("How prices of the catalog move until the project begins", RENTALS, TOKENS);

  private PriceTrendKeys() {}
}
