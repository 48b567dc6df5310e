package org.mixcost.formula;

/** A speed put together from the formulas of the roofline, as a model puts it together. */
record Rooflines(Gpu gpu, Model model, double gpus) {
  record Gpu(double peak16, double gigabytesPerSecond, double gigabytes) {}

  record Model(double parameters, double active, double weightBytes, double kvBytesPerToken) {
    double gigabytes() {
      return MemoryFormulas.weightGigabytes(parameters, weightBytes);
    }
  }

  double fittingSequences(double read, double written) {
    double free = MemoryFormulas.freeGigabytes(gpu.gigabytes(), gpus, model.gigabytes());
    return RooflineFormulas.fittingSequences(
        free, model.kvBytesPerToken(), RooflineFormulas.contextTokens(read, written));
  }

  /** Tokens a second that all accelerators of one copy write together. */
  double tokensPerSecond(double read, double written) {
    double sequences = RooflineFormulas.sequences(fittingSequences(read, written));
    double shared = RooflineFormulas.sharedAccelerators(gpus);
    double peak = RooflineFormulas.servingFlopPerSecond(gpu.peak16(), model.weightBytes());
    double prompt = RooflineFormulas.promptSeconds(model.active(), read, peak, shared);
    double bytes = RooflineFormulas.stepGigabytes(
        model.gigabytes(),
        sequences,
        model.kvBytesPerToken(),
        RooflineFormulas.contextTokens(read, written));
    double step = RooflineFormulas.stepSeconds(
        RooflineFormulas.loadingSeconds(bytes, gpu.gigabytesPerSecond(), shared),
        RooflineFormulas.workingSeconds(model.active(), sequences, peak, shared));
    return RooflineFormulas.roofline(sequences, written, prompt, step, gpus) * gpus;
  }
}
