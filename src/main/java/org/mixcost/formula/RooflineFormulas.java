package org.mixcost.formula;

/**
 * How fast a model generates on accelerators of its own, from what the chips could do.
 *
 * <p>The shares of the peaks are our fit to 213 published points of TensorRT-LLM on A100, H100 and H200 (v0.17 and v1.0,
 * 8 to 405 billion parameters): a model assumption, good to 14 %. Real pipelines reach 0.12 to 0.9 of it.
 *
 * @see <a href="https://github.com/NVIDIA/TensorRT-LLM">the published points</a>
 */
public final class RooflineFormulas {
  /** Share of the peak operations reached while prompts are read [fraction]; our fit. */
  private static final double PREFILL_EFFICIENCY = 0.71;
  /** Share of the memory bandwidth reached while text is written [fraction]; our fit. */
  private static final double BANDWIDTH_EFFICIENCY = 0.68;
  /** Share of the peak operations reached while text is written [fraction]; our fit. */
  private static final double DECODE_EFFICIENCY = 0.64;
  /** Time of a step beside its work [s]; our fit. */
  private static final double STEP_SECONDS = 1.31e-3;
  /** What is left of each accelerator when twice as many share a model [fraction]; our fit. */
  private static final double DOUBLING_EFFICIENCY = 0.79;
  /** Most sequences at once [count]; set before the fit. */
  private static final double MOST_SEQUENCES = 256;

  private RooflineFormulas() {}

  /**
   * One accelerator.
   *
   * @param peakFlopPerSecond F, dense, at the precision used [FLOP/s]
   * @param bytesPerSecond BW, of its memory [B/s]
   * @param memoryBytes M [B]
   */
  public record Gpu(double peakFlopPerSecond, double bytesPerSecond, double memoryBytes) {}

  /**
   * A model as it is served.
   *
   * @param parameters N [count]
   * @param activeParameters N_a, used for each token [count]
   * @param weightBytes of one parameter, 2 or 1 [B]
   * @param kvBytesPerToken kv [B/token]
   */
  public record Served(
      double parameters, double activeParameters, double weightBytes, double kvBytesPerToken) {
    double bytes() {
      return parameters * weightBytes;
    }
  }

  /**
   * What a call reads and writes.
   *
   * @param inputTokens ISL [token]
   * @param outputTokens OSL [token]
   */
  public record Call(double inputTokens, double outputTokens) {
    double averageContext() {
      return inputTokens + outputTokens / 2;
    }
  }

  /**
   * Time to write one token when every weight is read from memory once.
   *
   * <pre>t = N · bytes / (η · BW)</pre>
   *
   * <p>For one sequence at a time; the keys and values are left out.
   *
   * @param weightsBytes N · bytes [B]
   * @param bytesPerSecond BW [B/s]
   * @param efficiency η [fraction]
   * @return t [s]
   */
  public static double decodeSeconds(
      double weightsBytes, double bytesPerSecond, double efficiency) {
    return weightsBytes / (efficiency * bytesPerSecond);
  }

  /**
   * Time to work through tokens when operations bound it.
   *
   * <pre>t = 2 · N_a · tokens / (η · F)</pre>
   *
   * <p>Attention is left out, so the time is low for long prompts.
   *
   * @param activeParameters N_a [count]
   * @param tokens of a prompt, or of a step of many sequences [token]
   * @param peakFlopPerSecond F [FLOP/s]
   * @param efficiency η [fraction]
   * @return t [s]
   */
  public static double prefillSeconds(
      double activeParameters, double tokens, double peakFlopPerSecond, double efficiency) {
    return FlopFormulas.INFERENCE_FLOP_PER_PARAMETER_TOKEN
        * activeParameters
        * tokens
        / (efficiency * peakFlopPerSecond);
  }

  /**
   * Sequences for which there is memory beside the weights.
   *
   * <pre>b = min(256, (0.9 · M · g − N · bytes) / (kv · (ISL + OSL / 2)))</pre>
   *
   * @param gpu M
   * @param model N, bytes and kv
   * @param call ISL and OSL
   * @param gpus g, that share one copy of the model [count]
   * @return b; below 1 the model does not fit, below 32 it is slow beyond what the fit covers [count]
   */
  public static double concurrentSequences(Gpu gpu, Served model, Call call, double gpus) {
    double free = MemoryFormulas.USABLE_SHARE * gpu.memoryBytes * gpus - model.bytes();
    return Math.min(MOST_SEQUENCES, free / (model.kvBytesPerToken * call.averageContext()));
  }

  /**
   * Tokens that accelerators which share one copy of a model write together.
   *
   * <pre>θ = b · OSL / (b · t_prefill + OSL · t_step), with b at least 1</pre>
   *
   * <p>t_prefill = 2 · N_a · ISL / (0.71 · F · g · e) and t_step = max((N · bytes + b · kv · context) / (0.68 · BW · g ·
   * e), 2 · N_a · b / (0.64 · F · g · e)) + 1.31 ms, where e = 0.79^log2(g). A model assumption, with constants of our
   * fit. Waiting, retries and idle time are not in it.
   *
   * @param gpu F, BW and M
   * @param model N, N_a, bytes and kv
   * @param call ISL and OSL
   * @param gpus g [count]
   * @return θ, of all g together; 0 where nothing is written [token/s]
   */
  public static double generationTokensPerSecond(Gpu gpu, Served model, Call call, double gpus) {
    if (call.outputTokens == 0) {
      return 0;
    }
    double sequences = Math.max(1, concurrentSequences(gpu, model, call, gpus));
    double together = gpus * sharingEfficiency(gpus);
    double flopPerSecond = gpu.peakFlopPerSecond * together;
    double prefill =
        prefillSeconds(model.activeParameters, call.inputTokens, flopPerSecond, PREFILL_EFFICIENCY);
    double read = model.bytes() + sequences * model.kvBytesPerToken * call.averageContext();
    double step = STEP_SECONDS
        + Math.max(
            decodeSeconds(read, gpu.bytesPerSecond * together, BANDWIDTH_EFFICIENCY),
            prefillSeconds(model.activeParameters, sequences, flopPerSecond, DECODE_EFFICIENCY));
    return sequences * call.outputTokens / (sequences * prefill + call.outputTokens * step);
  }

  /** e: what is left of each accelerator when {@code gpus} of them share a model. */
  private static double sharingEfficiency(double gpus) {
    return StrictMath.pow(DOUBLING_EFFICIENCY, StrictMath.log(gpus) / StrictMath.log(2));
  }
}
