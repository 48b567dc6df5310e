package org.mixcost.model;

import org.mixcost.formula.GenerationFormulas;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.Generator.Throughput.Counts;
import org.mixcost.scenario.SyntheticSource.TokenShape;

/** What it costs to have a generator write tokens. */
sealed interface GeneratorPart {

  /** Accelerator hours for so many tokens of visible output; 0 where the generator is called over an interface. */
  double gpuHours(double attemptedTokens, Draw draw);

  /**
   * Money for so many tokens of visible output.
   *
   * @param attemptedTokens asked for, those of failed calls included [token]
   * @param billedShare of a call, failures included [factor]
   */
  double usd(double attemptedTokens, double billedShare, Draw draw);

  static GeneratorPart of(Generator generator, TokenShape shape, Inputs inputs) {
    if (generator instanceof Generator.Api api) {
      return new Api(api, shape, inputs);
    }
    if (generator instanceof Generator.SelfHosted own) {
      return new SelfHosted(own, shape, inputs);
    }
    throw new AssertionError(generator);
  }

  /** A model called over an interface. */
  final class Api implements GeneratorPart {
    private final Input input;
    private final Input cached;
    private final Input output;
    private final Input batchDiscount;
    private final Input promptRatio;
    private final Input cachedShare;
    private final Input reasoningRatio;

    Api(Generator.Api api, TokenShape shape, Inputs inputs) {
      input = inputs.add(api.input());
      cached = inputs.add(api.cached());
      output = inputs.add(api.output());
      batchDiscount = inputs.add(api.batchDiscount());
      promptRatio = inputs.add(shape.promptRatio());
      cachedShare = inputs.add(shape.cachedShare());
      reasoningRatio = inputs.add(shape.reasoningRatio());
    }

    @Override
    public double gpuHours(double attemptedTokens, Draw draw) {
      return 0;
    }

    @Override
    public double usd(double attemptedTokens, double billedShare, Draw draw) {
      double prompt = GenerationFormulas.promptUsdPerMtok(
          draw.get(input), draw.get(cached), draw.get(cachedShare));
      double listed = GenerationFormulas.outputUsdPerMtok(
          prompt, draw.get(output), draw.get(promptRatio), draw.get(reasoningRatio));
      double usdPerMtok = GenerationFormulas.batchUsdPerMtok(listed, draw.get(batchDiscount));
      return RealDataFormulas.tokensUsd(attemptedTokens * billedShare, usdPerMtok);
    }
  }

  /** A model on accelerators of one's own. */
  final class SelfHosted implements GeneratorPart {
    private final GpuPricePart price;
    private final Input rate;
    private final Input promptRate;
    private final Input efficiency;
    private final Input promptRatio;
    private final Input reasoningRatio;
    private final Input accelerators;
    private final Input increment;
    private final boolean countsPrompts;
    private final boolean readsApart;
    private final boolean isBilledWhole;

    SelfHosted(Generator.SelfHosted own, TokenShape shape, Inputs inputs) {
      price = GpuPricePart.of(own.price(), inputs);
      rate = inputs.add(own.throughput().rate());
      promptRate = inputs.add(own.throughput().promptRate().orElse(Neutral.ONE));
      efficiency = inputs.add(own.efficiency());
      promptRatio = inputs.add(shape.promptRatio());
      reasoningRatio = inputs.add(shape.reasoningRatio());
      accelerators =
          inputs.add(own.billing().map(Generator.Billing::accelerators).orElse(Neutral.ONE));
      increment = inputs.add(own.billing().map(Generator.Billing::increment).orElse(Neutral.ONE));
      countsPrompts = own.throughput().counts() == Counts.TOTAL;
      readsApart = own.throughput().promptRate().isPresent();
      isBilledWhole = own.billing().isPresent();
    }

    @Override
    public double gpuHours(double attemptedTokens, Draw draw) {
      double written = attemptedTokens * (1 + draw.get(reasoningRatio));
      double read = attemptedTokens * draw.get(promptRatio);
      double atRate = countsPrompts ? written + read : written;
      double hours = GenerationFormulas.gpuHours(atRate, draw.get(rate), draw.get(efficiency));
      if (readsApart) {
        hours += GenerationFormulas.gpuHours(read, draw.get(promptRate), draw.get(efficiency));
      }
      return isBilledWhole
          ? GenerationFormulas.billedGpuHours(hours, draw.get(accelerators), draw.get(increment))
          : hours;
    }

    @Override
    public double usd(double attemptedTokens, double billedShare, Draw draw) {
      return gpuHours(attemptedTokens * billedShare, draw) * price.usdPerGpuHour(draw);
    }
  }
}
