package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code teacher}. */
public final class TeacherKeys {
  public static final QuantityKey PARAMETERS = quantity(
          "parameters", POSITIVE, Unit.COUNT, "all parameters")
      .plausible(Plausible.PARAMETERS)
      .required();

  public static final QuantityKey ACTIVE_PARAMETERS = quantity(
          "active_parameters", POSITIVE, Unit.COUNT, "used for each token; all of them if missing")
      .plausible(Plausible.PARAMETERS);

  public static final Section SECTION =
      Section.of("A model that another learns from", PARAMETERS, ACTIVE_PARAMETERS);

  private TeacherKeys() {}
}
