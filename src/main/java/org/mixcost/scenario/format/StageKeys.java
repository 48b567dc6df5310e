package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.id;
import static org.mixcost.scenario.format.Keys.named;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.word;

import org.mixcost.quantity.Unit;

/** The keys of a stage under {@code training.stages}. */
public final class StageKeys {
  public static final ValueKey<StageKind> KIND =
      word("kind", StageKind.class, "what it does").required();

  public static final ValueKey<String> ACCELERATOR = id(
          "accelerator",
          "accelerators",
          "accelerator it runs on; that of training, with its price and peak, if missing")
      .about(Aspect.SPEED);

  public static final QuantityKey ACCELERATORS = quantity(
          "accelerators",
          POSITIVE,
          Unit.COUNT,
          "how many work at once; as many as in training if missing")
      .plausible(1, 1e7)
      .about(Aspect.SPEED);

  public static final QuantityKey GPU_HOURS = quantity(
          "gpu_hours",
          POSITIVE,
          Unit.GPU_HOUR,
          "accelerator hours of the stage as they elapse, whatever is done in them; nothing else of what it does is asked for then")
      .plausible(0.1, 1e9, 1e3)
      .about(Aspect.SPEED);

  public static final Section SECTION = Section.of(
          "A further stage of training",
          KIND,
          ACCELERATOR,
          TrainingKeys.PEAK,
          TrainingKeys.PRECISION,
          ACCELERATORS,
          TrainingKeys.NODE_ACCELERATORS,
          TrainingKeys.BILLING_INCREMENT,
          TrainingKeys.UTILIZATION,
          TrainingKeys.TOKENS_PER_SECOND,
          TrainingKeys.ACHIEVED,
          GPU_HOURS,
          TrainingKeys.SPEED,
          TrainingKeys.GOODPUT,
          TrainingKeys.RESTARTS,
          TrainingKeys.PRICE,
          TrainingKeys.BASIS,
          TrainingKeys.RENTAL,
          TrainingKeys.VENDOR,
          TrainingKeys.SEGMENT,
          TrainingKeys.OWNED,
          TrainingKeys.DEVELOPMENT)
      .by(KIND, StageKind.keysByWord());

  /** The key of {@code training} that holds all of them; a stage shares keys with training, which therefore cannot name it. */
  public static final NamedKey STAGES =
      named("stages", SECTION, "further stages after the run, by name").called("further stages");

  private StageKeys() {}
}
