package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.AT_LEAST_ONE;
import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.quantity.Domain.PROPER_SHARE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of accelerators that are bought and run, {@code owned}. */
public final class OwnedKeys {
  public static final QuantityKey PURCHASE = quantity(
          "purchase",
          NOT_NEGATIVE,
          Unit.USD_PER_GPU,
          "one accelerator; with its share of server and network, unless server_ratio and interconnect add them")
      .plausible(100, 5e5, 1e3)
      .required();

  public static final QuantityKey LIFE = quantity(
          "life",
          POSITIVE,
          Unit.YEAR,
          "until it is sold, or worth nothing; it loses the same each hour")
      .plausible(0.5, 20, 12);

  public static final QuantityKey RESIDUAL = quantity(
          "residual",
          PROPER_SHARE,
          Unit.FRACTION,
          "share of the purchase that is left at the end of its life")
      .plausible(0, 0.7)
      .neutral(0);

  public static final QuantityKey VALUE_DECAY = quantity(
          "value_decay",
          POSITIVE,
          Unit.FACTOR,
          "powers of ten by which its market value falls in a year, instead of a life; such as defaults/owned.price_decay of the catalog")
      .plausible(0.02, 0.6);

  public static final QuantityKey AGE = quantity(
          "age", NOT_NEGATIVE, Unit.YEAR, "since it was bought; goes with value_decay")
      .plausible(0, 10, 12)
      .neutral(0);

  public static final QuantityKey SERVER_RATIO = quantity(
          "server_ratio",
          AT_LEAST_ONE,
          Unit.FACTOR,
          "price of a server over that of its accelerators, where the purchase is of the accelerator alone")
      .plausible(1, 3)
      .neutral(1);

  public static final QuantityKey INTERCONNECT = quantity(
          "interconnect",
          PROPER_SHARE,
          Unit.FRACTION,
          "share of the network in the cost of the cluster, where the purchase is without it; such as defaults/owned.interconnect_share of the catalog")
      .plausible(0, 0.5, 100)
      .neutral(0);

  public static final QuantityKey HOSTING = quantity(
          "hosting",
          NOT_NEGATIVE,
          Unit.USD_PER_KW_MONTH,
          "room and cooling for its rated power, used or not, without electricity; such as ownership/colocation.us of the catalog")
      .plausible(20, 600)
      .notIncluded("hosting of owned accelerators");

  public static final QuantityKey STAFF = quantity(
          "staff", NOT_NEGATIVE, Unit.USD_PER_GPU_YEAR, "people who run it")
      .plausible(20, 20e3)
      .notIncluded("staff who run owned accelerators");

  public static final QuantityKey CAPITAL = quantity(
          "capital",
          NOT_NEGATIVE,
          Unit.SHARE_PER_YEAR,
          "cost of the money that is bound in it, such as 10%/year")
      .called("cost of capital")
      .plausible(0.005, 0.4)
      .notIncluded("cost of the capital in owned accelerators");

  public static final QuantityKey BUSY = quantity(
          "busy", POSITIVE_SHARE, Unit.FRACTION, "share of its life it works")
      .called("busy share")
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
      .called("power usage effectiveness")
      .plausible(1, 3)
      .orCatalog("defaults", "owned.pue");

  public static final QuantityKey ELECTRICITY = quantity(
          "electricity", NOT_NEGATIVE, Unit.USD_PER_KWH, "price of electricity")
      .plausible(0.003, 2, 100)
      .orCatalog("electricity", "us-industrial");

  public static final Section SECTION = Section.of(
      "Accelerators that are bought and run",
      PURCHASE,
      SERVER_RATIO,
      INTERCONNECT,
      LIFE,
      RESIDUAL,
      VALUE_DECAY,
      AGE,
      BUSY,
      POWER,
      PUE,
      ELECTRICITY,
      HOSTING,
      STAFF,
      CAPITAL);

  private OwnedKeys() {}
}
