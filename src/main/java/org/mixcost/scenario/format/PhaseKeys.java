package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.word;

import org.mixcost.quantity.Unit;

/** The keys of a phase of a project. */
public final class PhaseKeys {
  public static final QuantityKey DAYS = quantity(
          "days",
          NOT_NEGATIVE,
          Unit.DAY,
          "how long it takes, where that does not follow from the scenario")
      .plausible(0.04, 3650);

  public static final ValueKey<Phase> AFTER =
      word("after", Phase.class, "phase that ends before it begins; its usual place if missing");

  public static final ValueKey<Phase> BESIDE =
      word("beside", Phase.class, "phase that it begins with, instead of after");

  public static final Section SECTION = Section.of("Where a phase stands", DAYS, AFTER, BESIDE);

  private PhaseKeys() {}
}
