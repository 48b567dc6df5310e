package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code energy.embodied}. */
public final class EmbodiedKeys {
  public static final QuantityKey EMISSIONS = quantity(
          "emissions",
          NOT_NEGATIVE,
          Unit.KILOGRAM_CO2E_PER_GPU,
          "of making one accelerator with what belongs to it; such as ownership/embodied.hgx-h100 of the catalog")
      .plausible(20, 3000, 8)
      .required();

  public static final QuantityKey LIFE = quantity(
          "life",
          POSITIVE,
          Unit.YEAR,
          "over which they are spread; that of owned accelerators if missing")
      .plausible(0.5, 20, 12);

  public static final QuantityKey BUSY = quantity(
          "busy",
          POSITIVE_SHARE,
          Unit.FRACTION,
          "share of its life it works; that of owned accelerators if missing")
      .plausible(0.01, 1, 100);

  public static final Section SECTION = Section.of(
      "Emissions of making the accelerators, of which the final run uses up its share",
      EMISSIONS,
      LIFE,
      BUSY);

  private EmbodiedKeys() {}
}
