package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code critic}. */
public final class CriticKeys {
  public static final QuantityKey PARAMETERS = quantity(
          "parameters", POSITIVE, Unit.COUNT, "all parameters of the critic")
      .plausible(Plausible.PARAMETERS)
      .required();

  public static final Section SECTION =
      Section.of("A model that says what a sample is worth", PARAMETERS);

  private CriticKeys() {}
}
