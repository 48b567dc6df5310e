package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code quality.anchor}. */
public final class AnchorKeys {
  public static final QuantityKey PARAMETERS = quantity(
          "parameters", POSITIVE, Unit.COUNT, "of its model")
      .plausible(Plausible.PARAMETERS)
      .required();

  public static final QuantityKey TOKENS = quantity(
          "tokens", POSITIVE, Unit.TOKEN, "it was trained on, all different")
      .plausible(Plausible.TOKENS)
      .required();

  public static final QuantityKey LOSS = quantity(
          "loss", POSITIVE, Unit.NAT, "it reached, in nats per token")
      .plausible(0.5, 12)
      .required();

  public static final Section SECTION = Section.of(
      "A run whose loss is known, to which the law is shifted", PARAMETERS, TOKENS, LOSS);

  private AnchorKeys() {}
}
