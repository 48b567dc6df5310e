package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.scenario.format.Keys.id;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.section;
import static org.mixcost.scenario.format.Keys.text;
import static org.mixcost.scenario.format.Keys.word;

import java.util.List;
import org.mixcost.quantity.Unit;

/** The keys of {@code self_hosted}. */
public final class SelfHostedKeys {
  public static final ValueKey<String> MODEL = text("model", "name of the model");

  public static final ValueKey<String> ACCELERATOR = id(
          "accelerator", "accelerators", "accelerator, for looking up its price and power")
      .about(Aspect.SPEED);

  public static final QuantityKey TOKENS_PER_SECOND = quantity(
          "tokens_per_second",
          POSITIVE,
          Unit.TOKEN_PER_SECOND,
          "of one accelerator while it works; derived from the shape if missing")
      .plausible(0.1, 1e6, 1e3);

  public static final SectionKey SHAPE = section(
          "shape", ServedModelKeys.SECTION, "shape of the model, instead of its speed")
      .about(Aspect.SPEED);

  public static final ValueKey<String> SPEED = id(
          "speed",
          "throughput",
          "measured speed to look up in the catalog, instead of tokens_per_second")
      .about(Aspect.SPEED);

  public static final QuantityKey GPU_HOURS = quantity(
          "gpu_hours",
          POSITIVE,
          Unit.GPU_HOUR,
          "accelerator hours of all that is generated as they elapse, failures and rejects included; instead of a speed")
      .plausible(0.01, 1e9, 1e6)
      .about(Aspect.SPEED);

  public static final ValueKey<CountedTokens> COUNTS = word(
          "counts",
          CountedTokens.class,
          "whether that rate counts tokens written, or read and written; output if missing")
      .or(CountedTokens.OUTPUT)
      .about(Aspect.SPEED);

  public static final QuantityKey PROMPT_TOKENS_PER_SECOND = quantity(
          "prompt_tokens_per_second",
          POSITIVE,
          Unit.TOKEN_PER_SECOND,
          "of reading prompts, where the output rate leaves that out")
      .plausible(1, 1e7, 1e3)
      .notIncluded("time to read prompts beyond the stated rate");

  public static final QuantityKey EFFICIENCY = quantity(
          "efficiency", POSITIVE_SHARE, Unit.FRACTION, "planned over elapsed time")
      .plausible(0.01, 1, 100)
      .orCatalog("defaults", "selfhost.efficiency")
      .about(Aspect.SPEED);

  public static final QuantityKey ACCELERATORS = quantity(
          "accelerators",
          POSITIVE,
          Unit.COUNT,
          "that generate together, for the days it takes and billing by whole increments")
      .plausible(1, 1e7)
      .notIncluded("days of generation")
      .about(Aspect.SPEED);

  private static final List<Key> OF_TIME = List.of(
      COUNTS, PROMPT_TOKENS_PER_SECOND, EFFICIENCY, ACCELERATORS, TrainingKeys.BILLING_INCREMENT);

  public static final Section SECTION = Section.of(
          "A model run on accelerators the planner rents or owns", MODEL, ACCELERATOR)
      .with(HourPriceKeys.ALL)
      .with(TOKENS_PER_SECOND, SHAPE, SPEED, GPU_HOURS)
      .with(OF_TIME);

  /** The same of a model whose hours follow from its calls. */
  static final Section OF_CALLS = Section.of(
          "A model that answers on accelerators the planner rents or owns", MODEL, ACCELERATOR)
      .with(HourPriceKeys.ALL)
      .with(TOKENS_PER_SECOND, SHAPE, SPEED)
      .with(OF_TIME);

  private SelfHostedKeys() {}
}
