package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code training.interruption}. */
public final class InterruptionKeys {
  public static final QuantityKey RATE = quantity(
          "rate", POSITIVE, Unit.PER_DAY, "how often the run is interrupted, such as 2/day")
      .plausible(0.003, 100)
      .required();

  public static final QuantityKey LOST = quantity(
          "lost",
          NOT_NEGATIVE,
          Unit.HOUR,
          "time lost each time, until the run is where it was; with failures, until it works again, as work since the last checkpoint comes on top")
      .plausible(0.01, 24, 60)
      .required();

  public static final Section SECTION = Section.of(
      "Spot accelerators that the seller takes back, which lengthens the run", RATE, LOST);

  private InterruptionKeys() {}
}
