package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.id;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code rollout}. */
public final class RolloutKeys {
  public static final QuantityKey TOKENS_PER_SECOND = quantity(
          "tokens_per_second",
          POSITIVE,
          Unit.TOKEN_PER_SECOND,
          "tokens that one accelerator generates in a second while it works, with the reading of prompts")
      .plausible(0.1, 1e6, 1e3)
      .required();

  public static final QuantityKey ACCELERATORS = quantity(
          "accelerators",
          POSITIVE,
          Unit.COUNT,
          "that generate beside those that learn, each side waiting for the other; if missing, those of the stage do both in turn, unless another accelerator or price is named")
      .plausible(1, 1e7)
      .about(Aspect.SPEED);

  public static final ValueKey<String> ACCELERATOR = id(
          "accelerator", "accelerators", "accelerator it runs on; that of the stage if missing")
      .about(Aspect.SPEED);

  public static final Section SECTION = Section.of(
          "How samples are generated", TOKENS_PER_SECOND, ACCELERATORS, ACCELERATOR)
      .with(HourPriceKeys.ALL)
      .with(TrainingKeys.BILLING_INCREMENT);

  private RolloutKeys() {}
}
