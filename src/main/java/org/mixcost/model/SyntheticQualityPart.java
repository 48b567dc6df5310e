package org.mixcost.model;

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
  private final Line seen;
  private final boolean isGrounded;
  private final boolean isVerified;
  private final boolean accumulates;
  private final boolean isRecursive;
  private final Input rounds;
  private final Input epochs;
  private final Input repeatDecay;
  private final Input saturationRatio;
  private final Input errorExponent;
  private final Input tokenValue;
  private final Input mixingMost;
  private final Input grounding;
  private final Input errorRate;
  private final Input keepsGood;
  private final Input keepsBad;
  private final Input generatorLoss;
  private final Input diversity;

  private final Line gain;
  private final Line saturation;
  private final Line fresh;
  private final Line repeated;
  private final Line residual;
  private final Line noise;
  private final Line effective;
  private final Line weight;
  private final Line surviving;
  private final Line share;
  private final Line reducible;
  private final Line inherited;
  private final Line diverse;

  /**
   * The part of a source.
   *
   * @param seen its tokens seen
   * @param common beliefs that all sources share
   */
  SyntheticQualityPart(
      SyntheticSource source,
      SyntheticQuality quality,
      Line seen,
      CommonBeliefs common,
      Inputs inputs,
      Lines lines) {
    SourceLines own = new SourceLines(
        "data." + source.name(), source.name(), Category.SYNTHETIC_DATA, inputs, lines);
    this.seen = seen;
    tokens = lines.get(own.id() + ".tokens");
    seedTokens =
        source.seed().map(seed -> lines.get("data." + seed + ".tokens")).orElse(tokens);
    isGrounded = source.seed().isPresent();
    isVerified = quality.verifier().isPresent();
    accumulates = quality.accumulates();
    isRecursive = source.rounds() > 1;
    rounds = own.input(Neutral.rounds(source.name(), source.rounds()));
    epochs = own.input(source.epochs());
    repeatDecay = common.repeatDecay();
    saturationRatio = common.saturationRatio();
    errorExponent = common.errorExponent();
    tokenValue = own.input(quality.tokenValue());
    mixingMost = own.input(quality.mixingMost());
    grounding = own.input(quality.grounding());
    errorRate = own.input(quality.errorRate());
    keepsGood = own.input(verifier(quality, Verifier::keepsGood));
    keepsBad = own.input(verifier(quality, Verifier::keepsBad));
    generatorLoss = own.input(quality.generatorLoss());
    diversity = own.input(quality.diversity());

    gain = own.step("mixing_gain", "gain of mixing, times tokens seen", Unit.TOKEN);
    saturation = own.step("saturation", "rewrites of the seed that say something", Unit.FACTOR);
    fresh = own.step("fresh_tokens", "tokens that say something new", Unit.TOKEN);
    repeated = own.step("repeated_tokens", "tokens with their repeats", Unit.TOKEN);
    residual = own.step("residual_error", "wrong samples among those kept", Unit.FRACTION);
    noise = own.step("noise", "worth that errors leave", Unit.FRACTION);
    effective =
        own.figure("effective_tokens", "effective tokens (model assumption)", Unit.TOKEN, true);
    weight = own.step("weight", "share of the effective tokens", Unit.FRACTION);
    surviving = own.step("surviving_errors", "errors that pass", Unit.FRACTION);
    share = own.step("inherited_share", "share of errors taken over", Unit.FRACTION);
    reducible = own.step("rounds_loss", "loss after all rounds", Unit.NAT);
    inherited = own.step("inherited_loss", "inherited loss (model assumption)", Unit.NAT);
    diverse = own.step("diversity", "diversity retained (model assumption)", Unit.FRACTION);
    deriveWorth(lines);
  }

  private static Quantity verifier(SyntheticQuality quality, Function<Verifier, Quantity> part) {
    return quality.verifier().map(part).orElse(Neutral.ONE);
  }

  private void deriveWorth(Lines lines) {
    lines.derive(gain, SyntheticTextFormulas.MIXED_TOKENS, mixingMost, seen);
    lines.derive(saturation, SyntheticTextFormulas.SATURATION, saturationRatio, repeatDecay);
    lines.derive(
        fresh,
        isGrounded
            ? Derivation.of(
                SyntheticTextFormulas.GROUNDED_UNIQUE_TOKENS, tokens, seedTokens, saturation)
            : Derivation.same(tokens));
    lines.derive(repeated, RepetitionFormulas.EFFECTIVE_TOKENS, fresh, epochs, repeatDecay);
    lines.derive(
        residual,
        isVerified
            ? Derivation.of(SyntheticTextFormulas.RESIDUAL_ERROR, errorRate, keepsGood, keepsBad)
            : Derivation.same(errorRate));
    lines.derive(noise, SyntheticTextFormulas.NOISE_FACTOR, residual);
    lines.derive(effective, SyntheticTextFormulas.EFFECTIVE_TOKENS, tokenValue, noise, repeated);
  }

  /** Says how inheritance follows from what the mix as a whole loses. */
  void derive(Line allEffective, Line dataTerm, Line syntheticShare, Lines lines) {
    lines.derive(weight, SyntheticTextFormulas.WEIGHT, effective, allEffective);
    lines.derive(surviving, SyntheticTextFormulas.SURVIVING_ERROR_SHARE, residual, errorRate);
    lines.derive(
        share, SyntheticTextFormulas.INHERITED_SHARE, weight, errorExponent, grounding, surviving);
    lines.derive(
        reducible,
        accumulates ? CollapseFormulas.ACCUMULATED_LOSS : CollapseFormulas.RECURSIVE_LOSS,
        dataTerm,
        share,
        rounds,
        generatorLoss);
    if (isRecursive) {
      lines.derive(inherited, CollapseFormulas.HANDED_DOWN, reducible, dataTerm);
    } else {
      lines.derive(inherited, SyntheticTextFormulas.INHERITED_FROM_GENERATOR, share, generatorLoss);
    }
    lines.derive(diverse, CollapseFormulas.DIVERSITY_OF_MANY, rounds, syntheticShare, diversity);
  }

  Line gain() {
    return gain;
  }

  Line effective() {
    return effective;
  }

  Line inherited() {
    return inherited;
  }

  Line diverse() {
    return diverse;
  }

  /** Writes what it is worth in real tokens seen once, and what mixing it with real text adds at best. */
  void measure(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(gain, SyntheticTextFormulas.mixedTokens(draw.get(mixingMost), bill.get(seen)));
      worth(draw, bill);
    }
  }

  private void worth(Draw draw, Bill bill) {
    double decay = draw.get(repeatDecay);
    double most =
        bill.put(saturation, SyntheticTextFormulas.saturation(draw.get(saturationRatio), decay));
    double written = bill.get(tokens);
    double unique = bill.put(
        fresh,
        isGrounded
            ? SyntheticTextFormulas.groundedUniqueTokens(written, bill.get(seedTokens), most)
            : written);
    double again =
        bill.put(repeated, RepetitionFormulas.effectiveTokens(unique, draw.get(epochs), decay));
    double right = bill.put(noise, SyntheticTextFormulas.noiseFactor(residualError(draw, bill)));
    bill.put(effective, SyntheticTextFormulas.effectiveTokens(draw.get(tokenValue), right, again));
  }

  private double residualError(Draw draw, Bill bill) {
    double rate = draw.get(errorRate);
    return bill.put(
        residual,
        isVerified
            ? SyntheticTextFormulas.residualError(rate, draw.get(keepsGood), draw.get(keepsBad))
            : rate);
  }

  /**
   * Writes the loss that the model takes over from the generator, after all rounds.
   *
   * @param allEffective effective tokens of all sources before mixing
   * @param dataTerm what is lost for want of data, which later rounds inherit
   */
  void inherit(Line allEffective, Line dataTerm, Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double passed = bill.put(
          surviving,
          SyntheticTextFormulas.survivingErrorShare(bill.get(residual), draw.get(errorRate)));
      double part = bill.put(
          weight, SyntheticTextFormulas.weight(bill.get(effective), bill.get(allEffective)));
      double taken = bill.put(
          share,
          SyntheticTextFormulas.inheritedShare(
              part, draw.get(errorExponent), draw.get(grounding), passed));
      bill.put(inherited, loss(taken, bill.get(dataTerm), draw, bill));
    }
  }

  private double loss(double taken, double dataTerm, Draw draw, Bill bill) {
    double first = draw.get(generatorLoss);
    if (!isRecursive) {
      return SyntheticTextFormulas.inheritedFromGenerator(taken, first);
    }
    double generations = draw.get(rounds);
    double last = bill.put(
        reducible,
        accumulates
            ? CollapseFormulas.accumulatedLoss(dataTerm, taken, generations, first)
            : CollapseFormulas.recursiveLoss(dataTerm, taken, generations, first));
    return CollapseFormulas.handedDown(last, dataTerm);
  }

  /** Writes the diversity that its rounds leave, at a share of synthetic tokens. */
  void diversify(Line syntheticShare, Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(
          diverse,
          CollapseFormulas.diversityOfMany(
              draw.get(rounds), bill.get(syntheticShare), draw.get(diversity)));
    }
  }

  /**
   * Beliefs that all synthetic sources of a mix share.
   *
   * @param repeatDecay repeats after which most of the worth is used up [factor]
   * @param saturationRatio rewrites before they say nothing new, over that [factor]
   * @param errorExponent power of a source's weight with which its inherited error enters [factor]
   */
  record CommonBeliefs(Input repeatDecay, Input saturationRatio, Input errorExponent) {}
}
