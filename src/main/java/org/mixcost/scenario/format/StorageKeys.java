package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code storage}, of the project. */
public final class StorageKeys {
  public static final QuantityKey SIZE =
      quantity("size", NOT_NEGATIVE, Unit.TERABYTE, "how much is kept").required();

  public static final Section SECTION = Section.of(
      "Data kept for the project as a whole",
      SIZE,
      HoldingKeys.DURATION,
      HoldingKeys.PRICE,
      HoldingKeys.TRANSFERS,
      HoldingKeys.EGRESS);

  private StorageKeys() {}
}
