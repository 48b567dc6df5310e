package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.section;

import org.mixcost.quantity.Unit;

/** The keys of {@code model}. */
public final class ModelKeys {
  public static final QuantityKey PARAMETERS = quantity(
          "parameters", POSITIVE, Unit.COUNT, "all parameters of the model")
      .plausible(Plausible.PARAMETERS)
      .required();

  public static final QuantityKey ACTIVE_PARAMETERS = quantity(
          "active_parameters",
          POSITIVE,
          Unit.COUNT,
          "parameters used for each token, in a mixture of experts; all of them if missing")
      .plausible(Plausible.PARAMETERS);

  public static final SectionKey ATTENTION =
      section("attention", AttentionKeys.SECTION, "its shape, to count its operations besides 6ND");

  public static final Section SECTION =
      Section.of("What is trained", PARAMETERS, ACTIVE_PARAMETERS, ATTENTION);

  private ModelKeys() {}
}
