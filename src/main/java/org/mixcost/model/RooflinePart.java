package org.mixcost.model;

import org.mixcost.formula.MemoryFormulas;
import org.mixcost.formula.RooflineFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Generator.Throughput;

/** A speed that follows, in each draw, from the chip, the shape of the model and the length of a call. */
final class RooflinePart {
  private final Throughput.Roofline speed;
  private final SourceLines source;
  private final Term weightBytes;
  private final Term activeParameters;
  private final Term sharing;
  private final Line read;
  private final Line written;
  private final Line context;

  private RooflinePart(Throughput.Roofline speed, HostedPart.Call call, SourceLines source) {
    this.speed = speed;
    this.source = source;
    weightBytes = source.read(speed.model().weightBytes());
    activeParameters = source.read(speed.model().activeParameters());
    sharing = source.read(speed.sharing());
    read = call.reads();
    written = call.writes();
    context = source.step(
        "context",
        "tokens kept of a call, on average",
        Unit.TOKEN,
        RooflineFormulas.CONTEXT_TOKENS,
        read,
        written);
  }

  /** Where it stands [tokens/s]. */
  static Line tokensPerSecond(Throughput.Roofline speed, HostedPart.Call call, SourceLines source) {
    return new RooflinePart(speed, call, source).rate();
  }

  private Line rate() {
    Line kv = source.step(
        "kv",
        "keys and values of a token",
        Unit.BYTE_PER_TOKEN,
        MemoryFormulas.KV_BYTES_PER_TOKEN,
        source.read(speed.model().layers()),
        source.read(speed.model().kvHeads()),
        source.read(speed.model().headDim()),
        weightBytes);
    Line weights = source.step(
        "weights",
        "weights",
        Unit.GIGABYTE,
        MemoryFormulas.WEIGHT_GIGABYTES,
        source.read(speed.model().parameters()),
        weightBytes);
    Line sequences = sequences(weights, kv);
    Line shared = source.step(
        "shared",
        "what sharing leaves of the accelerators",
        Unit.COUNT,
        RooflineFormulas.SHARED_ACCELERATORS,
        sharing);
    Line peak = source.step(
        "peak",
        "peak at the width of the weights",
        Unit.FLOP_PER_SECOND,
        RooflineFormulas.SERVING_FLOP_PER_SECOND,
        source.read(speed.chip().peak16()),
        weightBytes);
    Line prompt = source.step(
        "prompt_time",
        "reading a prompt",
        Unit.SECOND,
        RooflineFormulas.PROMPT_SECONDS,
        activeParameters,
        read,
        peak,
        shared);
    Line loading = loading(weights, sequences, kv, shared);
    Line working = source.step(
        "working_time",
        "a step, by its operations",
        Unit.SECOND,
        RooflineFormulas.WORKING_SECONDS,
        activeParameters,
        sequences,
        peak,
        shared);
    Line step = source.step(
        "step_time", "a step", Unit.SECOND, RooflineFormulas.STEP_SECONDS, loading, working);
    Line roofline = source.step(
        "roofline",
        "speed that the chip could reach",
        Unit.TOKEN_PER_SECOND,
        RooflineFormulas.ROOFLINE,
        sequences,
        written,
        prompt,
        step,
        sharing);
    return source.step(
        "tokens_per_second",
        "speed of one accelerator",
        Unit.TOKEN_PER_SECOND,
        RooflineFormulas.PIPELINE,
        roofline,
        source.read(speed.pipelineShare()));
  }

  /** Calls that are answered at once, as many as fit beside the weights. */
  private Line sequences(Line weights, Line kv) {
    Line free = source.step(
        "free_memory",
        "memory beside the weights",
        Unit.GIGABYTE,
        MemoryFormulas.FREE_GIGABYTES,
        source.read(speed.chip().memory()),
        sharing,
        weights);
    Line fitting = source.step(
        "fitting_sequences",
        "sequences that fit",
        Unit.COUNT,
        RooflineFormulas.FITTING_SEQUENCES,
        free,
        kv,
        context);
    return source.step(
        "sequences", "sequences at once", Unit.COUNT, RooflineFormulas.SEQUENCES, fitting);
  }

  /** A step, by what it reads from memory. */
  private Line loading(Line weights, Line sequences, Line kv, Line shared) {
    Line loaded = source.step(
        "step_bytes",
        "read from memory in a step",
        Unit.GIGABYTE,
        RooflineFormulas.STEP_GIGABYTES,
        weights,
        sequences,
        kv,
        context);
    return source.step(
        "loading_time",
        "a step, by its memory",
        Unit.SECOND,
        RooflineFormulas.LOADING_SECONDS,
        loaded,
        source.read(speed.chip().bandwidth()),
        shared);
  }
}
