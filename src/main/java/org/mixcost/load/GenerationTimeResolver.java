package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.catalog.ServingSpeed;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Generator.Chip;
import org.mixcost.scenario.Generator.ServedModel;
import org.mixcost.scenario.Generator.Throughput;
import org.mixcost.scenario.Generator.Time;
import org.mixcost.scenario.format.CountedTokens;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.SelfHostedKeys;
import org.mixcost.scenario.format.ServedModelKeys;

/**
 * How long accelerators generate: hours that are known, or those that follow from a speed. This is stated, measured by
 * others, or what the chip could do with a model of that shape and how far below that published pipelines are, which is a
 * model assumption.
 */
final class GenerationTimeResolver {
  private static final String SERVING_SPEEDS = "throughput";

  /** One belief for all sources: a pipeline that falls short of the chip does so wherever it is used. */
  private static final Quantity PIPELINE_SHARE = new Quantity(
      "self_hosted.pipeline_share",
      new Distribution.LogNormal(0.12, 0.9),
      Unit.FACTOR,
      new Citation(
          Citation.Basis.MODEL_ASSUMPTION,
          "share that a pipeline reaches of the speed that follows from the shape",
          "",
          "2026-11",
          "roofline fitted to TensorRT-LLM, pipelines WRAP, Cosmopedia, ReWire and FinePhrase",
          ""));

  private static final List<Key> WAYS = List.of(
      SelfHostedKeys.TOKENS_PER_SECOND,
      SelfHostedKeys.SHAPE,
      SelfHostedKeys.SPEED,
      SelfHostedKeys.GPU_HOURS);

  private final SectionReader own;
  private final NamedAccelerator accelerator;
  private final CallLength call;

  /**
   * A resolver of the time of a model.
   *
   * @param call how long one of its calls is
   */
  GenerationTimeResolver(SectionReader own, NamedAccelerator accelerator, CallLength call) {
    this.own = own;
    this.accelerator = accelerator;
    this.call = call;
  }

  /** Whether prompts take time that the length of the output does not tell. */
  static boolean readsPrompts(SectionReader own) {
    return own.has(SelfHostedKeys.SHAPE)
        || own.has(SelfHostedKeys.PROMPT_TOKENS_PER_SECOND)
        || countsPrompts(own);
  }

  private static boolean countsPrompts(SectionReader own) {
    return own.has(SelfHostedKeys.SPEED)
        ? new SpeedLookUp(own, SelfHostedKeys.SPEED, SERVING_SPEEDS)
            .named()
            .id()
            .flatMap(
                id -> own.reading().catalog().servingSpeed(id, own.reading().asOf()))
            .filter(ServingSpeed::countsPrompts)
            .isPresent()
        : own.get(SelfHostedKeys.COUNTS) == CountedTokens.TOTAL;
  }

  Time resolve() {
    boolean isOne = own.requireOneOf(WAYS.stream().filter(own::hasKey).toArray(Key[]::new));
    return isOne && own.hasKey(SelfHostedKeys.GPU_HOURS) && own.has(SelfHostedKeys.GPU_HOURS)
        ? new Time.Elapsed(own.get(SelfHostedKeys.GPU_HOURS))
        : new Time.AtRate(throughput(isOne), efficiency());
  }

  /** A speed that is derived from the shape has the pipeline in it already. */
  private Quantity efficiency() {
    return own.has(SelfHostedKeys.SHAPE) && !own.has(SelfHostedKeys.EFFICIENCY)
        ? own.neutral(SelfHostedKeys.EFFICIENCY, 1)
        : own.get(SelfHostedKeys.EFFICIENCY);
  }

  private Throughput throughput(boolean isOne) {
    if (isOne && own.has(SelfHostedKeys.SHAPE)) {
      return derived(own.get(SelfHostedKeys.SHAPE));
    }
    return isOne && own.has(SelfHostedKeys.SPEED) ? measured() : stated();
  }

  private Throughput measured() {
    return new SpeedLookUp(own, SelfHostedKeys.SPEED, SERVING_SPEEDS)
        .find(own.reading().catalog()::servingSpeed, accelerator.known())
        .<Throughput>map(row -> atRate(
            row.countsPrompts() ? CountedTokens.TOTAL : CountedTokens.OUTPUT,
            row.tokensPerSecond()))
        .orElseGet(this::stated);
  }

  private Throughput atRate(CountedTokens counts, Quantity rate) {
    return new Throughput.StatedRate(counts, rate, promptRate(counts));
  }

  private Throughput derived(SectionReader shape) {
    ServedModel model = model(shape);
    Quantity sharing = shape.count(ServedModelKeys.SHARING_ACCELERATORS);
    return chip().<Throughput>map(chip -> roofline(chip, model, sharing)).orElseGet(this::stated);
  }

  private Throughput stated() {
    return atRate(
        own.get(SelfHostedKeys.COUNTS), own.findOrPlaceholder(SelfHostedKeys.TOKENS_PER_SECOND));
  }

  /** Where the rate counts prompts, no time to read them is left out. */
  private Optional<Quantity> promptRate(CountedTokens counts) {
    boolean isCounted =
        counts == CountedTokens.TOTAL && !own.has(SelfHostedKeys.PROMPT_TOKENS_PER_SECOND);
    return isCounted ? Optional.empty() : own.find(SelfHostedKeys.PROMPT_TOKENS_PER_SECOND);
  }

  private Optional<Chip> chip() {
    Optional<Chip> chip = accelerator
        .known()
        .flatMap(found -> found
            .peak16()
            .flatMap(peak -> found
                .bandwidth()
                .flatMap(speed -> found.memory().map(size -> new Chip(peak, speed, size)))));
    if (chip.isEmpty() && !accelerator.isRefused()) {
      own.error(
          "missing-key",
          own.where(SelfHostedKeys.SHAPE),
          own.at(SelfHostedKeys.SHAPE)
              + " needs an accelerator of known peak, memory and bandwidth",
          "name one under accelerator, or write tokens_per_second");
    }
    return chip;
  }

  private Throughput roofline(Chip chip, ServedModel model, Quantity sharing) {
    Quantity share =
        own.reading().filledIn(own.at(SelfHostedKeys.TOKENS_PER_SECOND), PIPELINE_SHARE);
    Throughput.Roofline roofline = new Throughput.Roofline(chip, model, sharing, share);
    new ServingCheck(own, roofline, call).run();
    return roofline;
  }

  private static ServedModel model(SectionReader shape) {
    Quantity parameters = shape.get(ServedModelKeys.PARAMETERS);
    return new ServedModel(
        parameters,
        ModelResolver.activeParameters(shape, ServedModelKeys.ACTIVE_PARAMETERS, parameters),
        shape.count(ServedModelKeys.LAYERS),
        shape.count(ServedModelKeys.KV_HEADS),
        shape.count(ServedModelKeys.HEAD_DIM),
        shape.count(ServedModelKeys.WEIGHT_BYTES));
  }
}
