package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.AT_LEAST_ONE;
import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of accelerators that are bought and run, {@code owned}. */
public final class OwnedKeys {
  public static final QuantityKey PURCHASE = quantity(
          "purchase",
          NOT_NEGATIVE,
          Unit.USD_PER_GPU,
          "one accelerator with its share of server and network")
      .plausible(100, 5e5, 1e3)
      .required();

  public static final QuantityKey LIFE = quantity(
          "life", POSITIVE, Unit.YEAR, "until it is worth nothing")
      .plausible(0.5, 20, 12)
      .required();

  public static final QuantityKey BUSY = quantity(
          "busy", POSITIVE_SHARE, Unit.FRACTION, "share of its life it works")
      .plausible(0.01, 1, 100)
      .required();

  public static final QuantityKey POWER = quantity(
          "power",
          NOT_NEGATIVE,
          Unit.WATT,
          "drawn while it works, with its share of the server; from the catalog if missing")
      .plausible(10, 5000, 1e3);

  public static final QuantityKey PUE = quantity(
          "pue",
          AT_LEAST_ONE,
          Unit.FACTOR,
          "power usage effectiveness, the building's power over the servers'")
      .plausible(1, 3)
      .orCatalog("defaults", "owned.pue");

  public static final QuantityKey ELECTRICITY = quantity(
          "electricity", NOT_NEGATIVE, Unit.USD_PER_KWH, "price of electricity")
      .plausible(0.003, 2, 100)
      .orCatalog("electricity", "us-industrial");

  public static final Section SECTION = Section.of(
      "Accelerators that are bought and run", PURCHASE, LIFE, BUSY, POWER, PUE, ELECTRICITY);

  private OwnedKeys() {}
}
