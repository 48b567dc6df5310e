package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.section;

import org.mixcost.quantity.Unit;

/** The keys of {@code energy}. */
public final class EnergyKeys {
  public static final QuantityKey POWER = quantity(
          "power",
          NOT_NEGATIVE,
          Unit.WATT,
          "drawn by an accelerator with its share of the server; from the catalog if missing")
      .plausible(10, 5000, 1e3);

  public static final SectionKey EMBODIED =
      section("embodied", EmbodiedKeys.SECTION, "emissions of making the accelerators");

  public static final Section SECTION = Section.of(
      "Energy the final run draws; a figure, not a cost, since rental prices include it",
      POWER,
      OwnedKeys.PUE,
      EMBODIED);

  private EnergyKeys() {}
}
