package org.mixcost.load;

import org.mixcost.formula.MemoryFormulas;
import org.mixcost.formula.RooflineFormulas;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Generator.ServedModel;
import org.mixcost.scenario.Generator.Throughput.Roofline;
import org.mixcost.scenario.format.SelfHostedKeys;

/** Whether a model fits into the accelerators that serve it: at the medians, which no result is computed from. */
final class ServingCheck {
  /** With fewer sequences at once the fit does not hold. */
  private static final double FEW_SEQUENCES = 32;
  /** Weights that do not fit in more of the draws than this are reported. */
  private static final double NOTABLE_SHARE = 0.01;

  private final SectionReader own;
  private final Roofline roofline;
  private final CallLength call;

  ServingCheck(SectionReader own, Roofline roofline, CallLength call) {
    this.own = own;
    this.roofline = roofline;
    this.call = call;
  }

  void run() {
    if (!isReadable()) {
      return;
    }
    double sequences = sequences();
    if (sequences < 1) {
      own.error(
          "does-not-fit",
          own.where(SelfHostedKeys.SHAPE),
          "the model does not fit into the memory of the accelerator",
          "write shape.sharing_accelerators: 2 or more, or weight_bytes: 1");
      return;
    }
    if (sequences < FEW_SEQUENCES) {
      warn(
          "few-sequences",
          Phrase.of(
              "beside the weights there is memory for %.0f sequences only, so generation is slow; share the model among more",
              sequences));
    }
    double tooLarge = shareTooLarge();
    if (tooLarge > NOTABLE_SHARE) {
      warn(
          "may-not-fit",
          Phrase.of(
              "in %.0f%% of the draws the weights do not fit; those are priced as if one sequence did, which is too cheap",
              100 * tooLarge));
    }
  }

  private boolean isReadable() {
    ServedModel model = roofline.model();
    return call.isReadable()
        && LeafReader.areReadable(
            model.parameters(),
            model.layers(),
            model.kvHeads(),
            model.headDim(),
            model.weightBytes(),
            roofline.sharing());
  }

  private void warn(String code, String message) {
    own.reading().issues().warning(code, own.where(SelfHostedKeys.SHAPE), message);
  }

  private double sequences() {
    ServedModel model = roofline.model();
    double bytes = model.weightBytes().median();
    double written = RooflineFormulas.callTokensWritten(
        call.output().median(), call.reasoningRatio().median());
    double context = RooflineFormulas.contextTokens(read(), written);
    double kv = MemoryFormulas.kvBytesPerToken(
        model.layers().median(), model.kvHeads().median(), model.headDim().median(), bytes);
    double weights = MemoryFormulas.weightGigabytes(model.parameters().median(), bytes);
    return RooflineFormulas.fittingSequences(free(weights), kv, context);
  }

  private double read() {
    double parts = call.read().stream().mapToDouble(Quantity::median).sum();
    double output = call.output().median();
    return call.promptRatio()
        .map(ratio -> parts + RooflineFormulas.callTokensRead(output, ratio.median()))
        .orElse(parts);
  }

  private double free(double weightGigabytes) {
    return MemoryFormulas.freeGigabytes(
        roofline.chip().memory().median(), roofline.sharing().median(), weightGigabytes);
  }

  /** How sure we are that there are more parameters than memory for them. */
  private double shareTooLarge() {
    Quantity parameters = roofline.model().parameters();
    double fitting =
        MemoryFormulas.fittingParameters(free(0), roofline.model().weightBytes().median());
    return 1 - parameters.distribution().probability(fitting);
  }
}
