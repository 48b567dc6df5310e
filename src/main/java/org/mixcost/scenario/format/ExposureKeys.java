package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.SHARE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code exposure}. */
public final class ExposureKeys {
  public static final QuantityKey WORKS = quantity(
          "works", NOT_NEGATIVE, Unit.COUNT, "works that may be claimed for")
      .required();

  public static final QuantityKey AMOUNT = quantity(
          "amount", NOT_NEGATIVE, Unit.USD_PER_WORK, "for each of them")
      .plausible(0.01, 1e7)
      .required();

  public static final QuantityKey PROBABILITY = quantity(
          "probability", SHARE, Unit.FRACTION, "of a claim; no base rate is known")
      .required();

  public static final Section SECTION = Section.of(
      "What a legal claim may cost; shown beside the total, never in it",
      WORKS,
      AMOUNT,
      PROBABILITY);

  private ExposureKeys() {}
}
