package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.id;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code processed_on}. */
public final class GpuWorkKeys {
  public static final ValueKey<String> ACCELERATOR = id(
          "accelerator", "accelerators", "accelerator, for looking up its price and power")
      .about(Aspect.SPEED);

  public static final QuantityKey GPU_HOURS = quantity(
          "gpu_hours", NOT_NEGATIVE, Unit.GPU_HOUR, "accelerator hours of the work as they elapse")
      .plausible(0.01, 1e9, 1e6)
      .about(Aspect.SPEED);

  public static final QuantityKey TOKENS_PER_SECOND = quantity(
          "tokens_per_second",
          POSITIVE,
          Unit.TOKEN_PER_SECOND,
          "kept tokens that one accelerator works through in a second, instead of its hours; of what it reads, those that are kept")
      .plausible(0.1, 1e9, 1e3);

  public static final QuantityKey ACCELERATORS = quantity(
          "accelerators",
          POSITIVE,
          Unit.COUNT,
          "that work together, for billing by whole increments; goes with billing_increment")
      .plausible(1, 1e7)
      .about(Aspect.SPEED);

  public static final Section SECTION = Section.of(
          "Accelerators that work on the text, such as a filter or a labeler", ACCELERATOR)
      .with(HourPriceKeys.ALL)
      .with(GPU_HOURS, TOKENS_PER_SECOND, ACCELERATORS, TrainingKeys.BILLING_INCREMENT);

  private GpuWorkKeys() {}
}
