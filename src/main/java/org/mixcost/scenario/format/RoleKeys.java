package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.AT_LEAST_ONE;
import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of a role under {@code people}. */
public final class RoleKeys {
  public static final QuantityKey COUNT = quantity(
          "count", NOT_NEGATIVE, Unit.COUNT, "full-time people")
      .called("head count")
      .plausible(0, 1e5)
      .required();

  public static final QuantityKey DURATION = quantity(
          "duration", NOT_NEGATIVE, Unit.MONTH, "how long")
      .plausible(0.1, 600)
      .required();

  public static final QuantityKey SALARY = quantity(
          "salary", NOT_NEGATIVE, Unit.USD_PER_MONTH, "pay of one, per month or year")
      .plausible(50, 5e5)
      .required();

  public static final QuantityKey OVERHEAD = quantity(
          "overhead", AT_LEAST_ONE, Unit.FACTOR, "all they cost over their pay")
      .plausible(1, 5)
      .neutral(1)
      .notIncluded("overhead on salaries")
      .about(Aspect.PRICE);

  public static final Section SECTION =
      Section.of("People of one role", COUNT, DURATION, SALARY, OVERHEAD);

  private RoleKeys() {}
}
