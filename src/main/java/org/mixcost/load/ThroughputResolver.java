package org.mixcost.load;

import java.util.Locale;
import java.util.Optional;
import org.mixcost.catalog.Accelerator;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Generator.Chip;
import org.mixcost.scenario.Generator.ServedModel;
import org.mixcost.scenario.Generator.Throughput;
import org.mixcost.scenario.Generator.Throughput.Counts;
import org.mixcost.scenario.SyntheticSource.TokenShape;

/**
 * How fast one accelerator generates: stated, or by what the chip could do with a model of that shape and by how far
 * below that published pipelines are, which is a model assumption.
 */
final class ThroughputResolver {
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

  private final SectionReader own;
  private final Optional<Accelerator> accelerator;
  private final TokenShape tokens;

  ThroughputResolver(SectionReader own, Optional<Accelerator> accelerator, TokenShape tokens) {
    this.own = own;
    this.accelerator = accelerator;
    this.tokens = tokens;
  }

  Throughput resolve() {
    boolean isOne = own.requireOneOf("tokens_per_second", "shape");
    return isOne && own.has("shape") ? derived(own.section("shape")) : stated();
  }

  private Throughput derived(SectionReader shape) {
    ServedModel model = model(shape);
    Quantity sharing = shape.count("sharing_accelerators", 1);
    return chip().<Throughput>map(chip -> roofline(chip, model, sharing)).orElseGet(this::stated);
  }

  private Throughput stated() {
    return new Throughput.StatedRate(
        Counts.valueOf(own.word("counts", "output").toUpperCase(Locale.ROOT)),
        own.find("tokens_per_second").orElseGet(() -> own.placeholder("tokens_per_second")),
        own.find("prompt_tokens_per_second"));
  }

  private Optional<Chip> chip() {
    Optional<Chip> chip = accelerator.flatMap(found -> found
        .peak16()
        .flatMap(peak -> found
            .bandwidth()
            .flatMap(speed -> found.memory().map(size -> new Chip(peak, speed, size)))));
    if (chip.isEmpty()) {
      own.error(
          "missing-key",
          own.where("shape"),
          own.path() + ".shape needs an accelerator of known peak, memory and bandwidth",
          "name one under accelerator, or write tokens_per_second");
    }
    return chip;
  }

  private Throughput roofline(Chip chip, ServedModel model, Quantity sharing) {
    Quantity share = own.reading().filledIn(own.path() + ".tokens_per_second", PIPELINE_SHARE);
    Throughput.Roofline roofline = new Throughput.Roofline(chip, model, sharing, share);
    new ServingCheck(own, roofline, tokens).run();
    return roofline;
  }

  private static ServedModel model(SectionReader shape) {
    Quantity parameters = shape.quantity("parameters");
    return new ServedModel(
        parameters,
        ScenarioResolver.activeParameters(shape, parameters),
        shape.count("layers", 1),
        shape.count("kv_heads", 1),
        shape.count("head_dim", 1),
        shape.count("weight_bytes", 2));
  }
}
