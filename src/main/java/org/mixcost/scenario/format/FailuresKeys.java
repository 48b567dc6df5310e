package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code training.failures}. */
public final class FailuresKeys {
  public static final QuantityKey MEAN_TIME = quantity(
          "mean_time",
          POSITIVE,
          Unit.GPU_HOUR,
          "accelerator hours between two failures, such as 3 hours of 16k GPUs, or a row of the catalog, such as failures/llama3-405b")
      .plausible(500, 1e6)
      .required();

  public static final QuantityKey CHECKPOINT = quantity(
          "checkpoint",
          NOT_NEGATIVE,
          Unit.HOUR,
          "how long a checkpoint keeps the run waiting; what is written while it works on does not count")
      .plausible(0.0001, 1, 60, 3600)
      .required();

  public static final QuantityKey RESTART = quantity(
          "restart",
          NOT_NEGATIVE,
          Unit.HOUR,
          "from a failure until the run works again, the time to notice it included")
      .plausible(0.005, 12, 60, 3600)
      .required();

  public static final QuantityKey INTERVAL = quantity(
          "interval",
          POSITIVE,
          Unit.HOUR,
          "work between two checkpoints; that with which least time is lost if missing")
      .plausible(0.005, 48, 60, 3600);

  public static final Section SECTION = Section.of(
      "Failures that send a run back to its last checkpoint, from which its goodput follows",
      MEAN_TIME,
      CHECKPOINT,
      RESTART,
      INTERVAL);

  private FailuresKeys() {}
}
