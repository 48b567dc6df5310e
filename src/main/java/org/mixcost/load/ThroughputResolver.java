package org.mixcost.load;

import java.util.Optional;
import org.mixcost.catalog.Accelerator;
import org.mixcost.formula.MemoryFormulas;
import org.mixcost.formula.RooflineFormulas;
import org.mixcost.formula.RooflineFormulas.Call;
import org.mixcost.formula.RooflineFormulas.Gpu;
import org.mixcost.formula.RooflineFormulas.Served;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.SyntheticSource.TokenShape;

/**
 * How fast one accelerator generates: stated, or derived from what the chip could do with a model of that shape and
 * from how far below that published pipelines are, which is a model assumption.
 */
final class ThroughputResolver {
  /** Pipelines reach this share of what the chip could do, as their 5th and 95th percentile. */
  private static final double SLOW_PIPELINE = 0.12;

  private static final double FAST_PIPELINE = 0.9;
  /** With fewer sequences at once the fit does not hold. */
  private static final double FEW_SEQUENCES = 32;

  private final SectionReader own;
  private final Optional<Accelerator> accelerator;
  private final TokenShape tokens;

  ThroughputResolver(SectionReader own, Optional<Accelerator> accelerator, TokenShape tokens) {
    this.own = own;
    this.accelerator = accelerator;
    this.tokens = tokens;
  }

  /** Tokens written by one accelerator [tokens/s]. */
  Quantity rate() {
    boolean isOne = own.requireOneOf("tokens_per_second", "shape");
    if (!isOne || !own.has("shape")) {
      return own.find("tokens_per_second").orElseGet(() -> own.placeholder("tokens_per_second"));
    }
    SectionReader shape = own.section("shape");
    Served served = served(shape);
    int sharing = shape.whole("sharing_accelerators").orElse(1);
    return gpu(served)
        .map(gpu -> derived(gpu, served, sharing))
        .orElseGet(() -> own.placeholder("tokens_per_second"));
  }

  private static Served served(SectionReader shape) {
    double parameters = shape.quantity("parameters").median();
    double active = shape.find("active_parameters").map(Quantity::median).orElse(parameters);
    int weightBytes = shape.whole("weight_bytes").orElse(2);
    double kvBytes = MemoryFormulas.kvBytesPerToken(
        shape.whole("layers").orElse(1),
        shape.whole("kv_heads").orElse(1),
        shape.whole("head_dim").orElse(1),
        weightBytes);
    return new Served(parameters, active, weightBytes, kvBytes);
  }

  private Optional<Gpu> gpu(Served served) {
    Optional<Gpu> gpu = accelerator.flatMap(chip -> chip.peak16()
        .flatMap(peak -> chip.bytesPerSecond()
            .flatMap(bandwidth ->
                chip.memoryBytes().map(memory -> new Gpu(peak(peak, served), bandwidth, memory)))));
    if (gpu.isEmpty()) {
      own.error(
          "missing-key",
          own.where("shape"),
          own.path() + ".shape needs an accelerator of known peak, memory and bandwidth",
          "name one under accelerator, or write tokens_per_second");
    }
    return gpu;
  }

  /** Half the bytes are worked through twice as fast. */
  private static double peak(Quantity peak16, Served served) {
    return peak16.median() * (served.weightBytes() == 1 ? 2 : 1);
  }

  private Quantity derived(Gpu gpu, Served served, int sharing) {
    double output = tokens.outputTokens().median();
    Call call = new Call(output * tokens.promptRatio().median(), output);
    double sequences = RooflineFormulas.concurrentSequences(gpu, served, call, sharing);
    checkFit(sequences);
    double roofline =
        Math.rint(RooflineFormulas.generationTokensPerSecond(gpu, served, call, sharing) / sharing);
    Citation citation = new Citation(
        Citation.Basis.MODEL_ASSUMPTION,
        Phrase.of(
            "%.0f tokens/s that the chip could reach, times 0.12 to 0.9 for the pipeline",
            roofline),
        "",
        "2026-11",
        "roofline fitted to TensorRT-LLM, pipelines WRAP, Cosmopedia, ReWire and FinePhrase",
        "");
    String path = own.path() + ".tokens_per_second";
    Distribution belief =
        new Distribution.LogNormal(SLOW_PIPELINE * roofline, FAST_PIPELINE * roofline);
    return own.reading()
        .filledIn(path, new Quantity(path, belief, Unit.TOKEN_PER_SECOND, citation));
  }

  private void checkFit(double sequences) {
    if (sequences < 1) {
      own.error(
          "does-not-fit",
          own.where("shape"),
          "the model does not fit into the memory of the accelerator",
          "write shape.sharing_accelerators: 2 or more, or weight_bytes: 1");
    } else if (sequences < FEW_SEQUENCES) {
      own.reading()
          .issues()
          .warning(
              "few-sequences",
              own.where("shape"),
              Phrase.of(
                  "beside the weights there is memory for %.0f sequences only, so generation is slow; share the model among more",
                  sequences));
    }
  }
}
