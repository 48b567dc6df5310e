package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code holding}, of a source. */
public final class HoldingKeys {
  public static final QuantityKey SIZE =
      quantity("size", NOT_NEGATIVE, Unit.TERABYTE, "how much is kept");

  public static final QuantityKey BYTES_PER_TOKEN = quantity(
          "bytes_per_token",
          POSITIVE,
          Unit.BYTE_PER_TOKEN,
          "size of a token, where no size is given")
      .plausible(0.5, 100)
      .orCatalog("processing", "bytes-per-token");

  public static final QuantityKey DURATION = quantity(
          "duration", NOT_NEGATIVE, Unit.MONTH, "how long")
      .plausible(0.03, 600)
      .required();

  public static final QuantityKey PRICE = quantity(
          "price", NOT_NEGATIVE, Unit.USD_PER_TB_MONTH, "price of keeping it")
      .plausible(0.3, 500, 1e3)
      .orCatalog("processing", "object-storage");

  public static final QuantityKey TRANSFERS = quantity(
          "transfers", NOT_NEGATIVE, Unit.COUNT, "how often all of it is moved out")
      .plausible(0, 1000)
      .neutral(0);

  public static final QuantityKey EGRESS = quantity(
          "egress", NOT_NEGATIVE, Unit.USD_PER_TB, "price of moving it out; goes with transfers")
      .plausible(0.3, 500, 1e3)
      .orCatalog("processing", "egress");

  public static final Section SECTION = Section.of(
      "Data kept in a store and moved out of it",
      SIZE,
      BYTES_PER_TOKEN,
      DURATION,
      PRICE,
      TRANSFERS,
      EGRESS);

  private HoldingKeys() {}
}
