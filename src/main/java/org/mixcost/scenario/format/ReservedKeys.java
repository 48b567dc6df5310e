package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code training.reserved}. */
public final class ReservedKeys {
  public static final QuantityKey USED = quantity(
          "used",
          POSITIVE_SHARE,
          Unit.FRACTION,
          "share of the reserved hours that is used, by this training or other work; instead of a term")
      .plausible(0.05, 1, 100);

  public static final QuantityKey TERM = quantity(
          "term",
          POSITIVE,
          Unit.YEAR,
          "how long the accelerators are paid for; what this training does not use of them, nobody does")
      .plausible(0.02, 6, 12);

  public static final QuantityKey ACCELERATORS = quantity(
          "accelerators",
          POSITIVE,
          Unit.COUNT,
          "how many are paid for; goes with term; those of the training if missing")
      .plausible(1, 1e7);

  public static final Section SECTION = Section.of(
      "Accelerators that are paid for whether they are used or not", USED, TERM, ACCELERATORS);

  private ReservedKeys() {}
}
