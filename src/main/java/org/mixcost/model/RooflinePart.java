package org.mixcost.model;

import org.mixcost.formula.MemoryFormulas;
import org.mixcost.formula.RooflineFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Generator.Throughput;
import org.mixcost.scenario.SyntheticSource.TokenShape;

/** A speed that follows, in each draw, from the chip, the shape of the model and the length of a call. */
final class RooflinePart implements SpeedPart {
  private final Input outputTokens;
  private final Input promptRatio;
  private final Input reasoningRatio;
  private final Input peak16;
  private final Input bandwidth;
  private final Input memory;
  private final Input parameters;
  private final Input activeParameters;
  private final Input layers;
  private final Input kvHeads;
  private final Input headDim;
  private final Input weightBytes;
  private final Input sharing;
  private final Input pipelineShare;

  private final Line read;
  private final Line written;
  private final Line context;
  private final Line kv;
  private final Line weights;
  private final Line free;
  private final Line fitting;
  private final Line sequences;
  private final Line shared;
  private final Line peak;
  private final Line prompt;
  private final Line loaded;
  private final Line loading;
  private final Line working;
  private final Line step;
  private final Line roofline;
  private final Line rate;

  RooflinePart(Throughput.Roofline speed, TokenShape shape, SourceLines source) {
    outputTokens = source.input(shape.outputTokens());
    promptRatio = source.input(shape.promptRatio());
    reasoningRatio = source.input(shape.reasoningRatio());
    peak16 = source.input(speed.chip().peak16());
    bandwidth = source.input(speed.chip().bandwidth());
    memory = source.input(speed.chip().memory());
    parameters = source.input(speed.model().parameters());
    activeParameters = source.input(speed.model().activeParameters());
    layers = source.input(speed.model().layers());
    kvHeads = source.input(speed.model().kvHeads());
    headDim = source.input(speed.model().headDim());
    weightBytes = source.input(speed.model().weightBytes());
    sharing = source.input(speed.sharing());
    pipelineShare = source.input(speed.pipelineShare());

    read = source.step("call_reads", "tokens that a call reads", Unit.TOKEN);
    written = source.step("call_writes", "tokens that a call writes", Unit.TOKEN);
    context = source.step("context", "tokens kept of a call, on average", Unit.TOKEN);
    kv = source.step("kv", "keys and values of a token", Unit.BYTE_PER_TOKEN);
    weights = source.step("weights", "weights", Unit.GIGABYTE);
    free = source.step("free_memory", "memory beside the weights", Unit.GIGABYTE);
    fitting = source.step("fitting_sequences", "sequences that fit", Unit.COUNT);
    sequences = source.step("sequences", "sequences at once", Unit.COUNT);
    shared = source.step("shared", "what sharing leaves of the accelerators", Unit.COUNT);
    peak = source.step("peak", "peak at the width of the weights", Unit.FLOP_PER_SECOND);
    prompt = source.step("prompt_time", "reading a prompt", Unit.SECOND);
    loaded = source.step("step_bytes", "read from memory in a step", Unit.GIGABYTE);
    loading = source.step("loading_time", "a step, by its memory", Unit.SECOND);
    working = source.step("working_time", "a step, by its operations", Unit.SECOND);
    step = source.step("step_time", "a step", Unit.SECOND);
    roofline = source.step("roofline", "speed that the chip could reach", Unit.TOKEN_PER_SECOND);
    rate = source.step("tokens_per_second", "speed of one accelerator", Unit.TOKEN_PER_SECOND);
    deriveMemory(source);
    deriveTime(source);
  }

  private void deriveMemory(SourceLines source) {
    source.derive(read, RooflineFormulas.CALL_TOKENS_READ, outputTokens, promptRatio);
    source.derive(written, RooflineFormulas.CALL_TOKENS_WRITTEN, outputTokens, reasoningRatio);
    source.derive(context, RooflineFormulas.CONTEXT_TOKENS, read, written);
    source.derive(kv, MemoryFormulas.KV_BYTES_PER_TOKEN, layers, kvHeads, headDim, weightBytes);
    source.derive(weights, MemoryFormulas.WEIGHT_GIGABYTES, parameters, weightBytes);
    source.derive(free, MemoryFormulas.FREE_GIGABYTES, memory, sharing, weights);
    source.derive(fitting, RooflineFormulas.FITTING_SEQUENCES, free, kv, context);
    source.derive(sequences, RooflineFormulas.SEQUENCES, fitting);
  }

  private void deriveTime(SourceLines source) {
    source.derive(shared, RooflineFormulas.SHARED_ACCELERATORS, sharing);
    source.derive(peak, RooflineFormulas.SERVING_FLOP_PER_SECOND, peak16, weightBytes);
    source.derive(prompt, RooflineFormulas.PROMPT_SECONDS, activeParameters, read, peak, shared);
    source.derive(loaded, RooflineFormulas.STEP_GIGABYTES, weights, sequences, kv, context);
    source.derive(loading, RooflineFormulas.LOADING_SECONDS, loaded, bandwidth, shared);
    source.derive(
        working, RooflineFormulas.WORKING_SECONDS, activeParameters, sequences, peak, shared);
    source.derive(step, RooflineFormulas.STEP_SECONDS, loading, working);
    source.derive(roofline, RooflineFormulas.ROOFLINE, sequences, written, prompt, step, sharing);
    source.derive(rate, RooflineFormulas.PIPELINE, roofline, pipelineShare);
  }

  @Override
  public Term rate() {
    return rate;
  }

  @Override
  public void measure(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      measureCall(draw, bill);
      measureMemory(draw, bill);
      measureTime(draw, bill);
    }
  }

  private void measureCall(Draw draw, Bill bill) {
    double output = draw.get(outputTokens);
    double in = bill.put(read, RooflineFormulas.callTokensRead(output, draw.get(promptRatio)));
    double out =
        bill.put(written, RooflineFormulas.callTokensWritten(output, draw.get(reasoningRatio)));
    bill.put(context, RooflineFormulas.contextTokens(in, out));
  }

  private void measureMemory(Draw draw, Bill bill) {
    double bytes = draw.get(weightBytes);
    double perToken = bill.put(
        kv,
        MemoryFormulas.kvBytesPerToken(
            draw.get(layers), draw.get(kvHeads), draw.get(headDim), bytes));
    double held = bill.put(weights, MemoryFormulas.weightGigabytes(draw.get(parameters), bytes));
    double beside =
        bill.put(free, MemoryFormulas.freeGigabytes(draw.get(memory), draw.get(sharing), held));
    double fit =
        bill.put(fitting, RooflineFormulas.fittingSequences(beside, perToken, bill.get(context)));
    double atOnce = bill.put(sequences, RooflineFormulas.sequences(fit));
    bill.put(loaded, RooflineFormulas.stepGigabytes(held, atOnce, perToken, bill.get(context)));
  }

  private void measureTime(Draw draw, Bill bill) {
    double active = draw.get(activeParameters);
    double atOnce = bill.get(sequences);
    double chips = bill.put(shared, RooflineFormulas.sharedAccelerators(draw.get(sharing)));
    double flopPerSecond = bill.put(
        peak, RooflineFormulas.servingFlopPerSecond(draw.get(peak16), draw.get(weightBytes)));
    double reading = bill.put(
        prompt, RooflineFormulas.promptSeconds(active, bill.get(read), flopPerSecond, chips));
    double byMemory = bill.put(
        loading, RooflineFormulas.loadingSeconds(bill.get(loaded), draw.get(bandwidth), chips));
    double byWork =
        bill.put(working, RooflineFormulas.workingSeconds(active, atOnce, flopPerSecond, chips));
    double writing = bill.put(step, RooflineFormulas.stepSeconds(byMemory, byWork));
    double could = bill.put(
        roofline,
        RooflineFormulas.roofline(atOnce, bill.get(written), reading, writing, draw.get(sharing)));
    bill.put(rate, RooflineFormulas.pipeline(could, draw.get(pipelineShare)));
  }
}
