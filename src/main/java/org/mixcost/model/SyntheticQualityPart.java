package org.mixcost.model;

import java.util.Optional;
import java.util.function.Function;
import org.mixcost.formula.CollapseFormulas;
import org.mixcost.formula.RepetitionFormulas;
import org.mixcost.formula.SyntheticTextFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.QualityPlan.SyntheticQuality;
import org.mixcost.scenario.QualityPlan.Verifier;
import org.mixcost.scenario.SyntheticSource;

/** What one source of synthetic text is worth, and what it hands down of its generator's errors. */
final class SyntheticQualityPart {
  private final Line tokens;
  private final Line seedTokens;
  private final boolean isGrounded;
  private final boolean isVerified;
  private final boolean accumulates;
  private final int rounds;
  private final Input epochs;
  private final Input tokenValue;
  private final Input mixingMost;
  private final Input grounding;
  private final Input errorRate;
  private final Input keepsGood;
  private final Input keepsBad;
  private final Input generatorLoss;
  private final Input diversity;
  private final Line effective;

  /**
   * A source and where its tokens, and those of its seed, stand in the bill.
   *
   * @param seedTokens of the seed corpus; empty where there is none
   */
  SyntheticQualityPart(
      SyntheticSource source,
      SyntheticQuality quality,
      Line tokens,
      Optional<Line> seedTokens,
      Inputs inputs,
      Lines lines) {
    this.tokens = tokens;
    this.seedTokens = seedTokens.orElse(tokens);
    isGrounded = seedTokens.isPresent();
    isVerified = quality.verifier().isPresent();
    accumulates = quality.accumulates();
    rounds = source.rounds();
    epochs = inputs.add(source.epochs());
    tokenValue = inputs.add(quality.tokenValue());
    mixingMost = inputs.add(quality.mixingMost());
    grounding = inputs.add(quality.grounding());
    errorRate = inputs.add(quality.errorRate());
    keepsGood = inputs.add(verifier(quality, Verifier::keepsGood));
    keepsBad = inputs.add(verifier(quality, Verifier::keepsBad));
    generatorLoss = inputs.add(quality.generatorLoss());
    diversity = inputs.add(quality.diversity());
    effective = lines.figure(
        "data." + source.name() + ".effective_tokens",
        source.name() + ": effective tokens (model assumption)",
        Unit.TOKEN,
        true);
  }

  private static Quantity verifier(SyntheticQuality quality, Function<Verifier, Quantity> part) {
    return quality.verifier().map(part).orElse(Neutral.ONE);
  }

  /** Tokens that are trained on, repeats included [token]. */
  double seen(Draw draw, Bill bill) {
    return bill.get(tokens) * draw.get(epochs);
  }

  /** What mixing it with real text multiplies effective tokens by at best [factor]. */
  double mixingMost(Draw draw) {
    return draw.get(mixingMost);
  }

  /** Share of its diversity that one generation keeps [fraction]. */
  double diversity(Draw draw) {
    return draw.get(diversity);
  }

  int rounds() {
    return rounds;
  }

  /** What it is worth in real tokens seen once [token]. */
  double effective(double repeatDecay, double saturationRatio, Draw draw, Bill bill) {
    double written = bill.get(tokens);
    double fresh = isGrounded
        ? SyntheticTextFormulas.groundedUniqueTokens(
            written, bill.get(seedTokens), saturationRatio * repeatDecay)
        : written;
    double worth = draw.get(tokenValue) * SyntheticTextFormulas.noiseFactor(residualError(draw));
    return bill.put(
        effective,
        worth * RepetitionFormulas.effectiveTokens(fresh, draw.get(epochs), repeatDecay));
  }

  private double residualError(Draw draw) {
    double rate = draw.get(errorRate);
    return isVerified
        ? SyntheticTextFormulas.residualError(rate, draw.get(keepsGood), draw.get(keepsBad))
        : rate;
  }

  /**
   * Loss that the model takes over from the generator, after all rounds [nats].
   *
   * @param allEffective effective tokens of all sources before mixing [token]
   * @param exponent of the source's weight [factor]
   * @param dataTerm what is lost for want of data, which later rounds inherit [nats]
   */
  double inherited(double allEffective, double exponent, double dataTerm, Draw draw, Bill bill) {
    double weight = allEffective == 0 ? 0 : bill.get(effective) / allEffective;
    double surviving = isVerified
        ? SyntheticTextFormulas.survivingErrorShare(residualError(draw), draw.get(errorRate))
        : 1;
    double kept =
        SyntheticTextFormulas.inheritedLoss(weight, exponent, draw.get(grounding), surviving, 1);
    return rounds == 1
        ? kept * draw.get(generatorLoss)
        : handedDown(kept, dataTerm, draw.get(generatorLoss));
  }

  /** What several generations hand down, beyond what the last one loses itself. */
  private double handedDown(double kept, double dataTerm, double firstLoss) {
    double loss = accumulates
        ? CollapseFormulas.accumulatedLoss(dataTerm, kept, rounds, firstLoss)
        : CollapseFormulas.recursiveLoss(dataTerm, kept, rounds, firstLoss);
    return loss - dataTerm;
  }
}
