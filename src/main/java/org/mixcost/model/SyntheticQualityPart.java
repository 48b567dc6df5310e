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

/** What one source of synthetic text is worth. */
final class SyntheticQualityPart {
  private final Line tokens;
  private final Line seen;
  private final boolean isVerified;
  private final Optional<SeedTextPart> seed;
  private final Input rounds;
  private final Input epochs;
  private final Input repeatDecay;
  private final Input tokenValue;
  private final Input mixingMost;
  private final Input errorRate;
  private final Input keepsGood;
  private final Input keepsBad;
  private final Input diversity;

  private final Line gain;
  private final Line part;
  private final Line fresh;
  private final Line repeated;
  private final Line residual;
  private final Line noise;
  private final Line effective;
  private final Line diverse;

  /**
   * The part of a source.
   *
   * @param own where it announces its lines
   * @param seen its tokens seen
   * @param seed all text written from its seed, where it has one
   * @param common beliefs that all sources share
   */
  SyntheticQualityPart(
      SyntheticSource source,
      SyntheticQuality quality,
      SourceLines own,
      Line seen,
      Optional<SeedTextPart> seed,
      CommonBeliefs common) {
    this.seen = seen;
    this.seed = seed;
    tokens = own.lines().get(own.id() + ".tokens");
    isVerified = quality.verifier().isPresent();
    rounds = own.input(Neutral.rounds(source.name(), source.rounds()));
    epochs = own.input(source.epochs());
    repeatDecay = common.repeatDecay();
    tokenValue = own.input(quality.tokenValue());
    mixingMost = own.input(quality.mixingMost());
    errorRate = own.input(quality.errorRate());
    keepsGood = own.input(verifier(quality, Verifier::keepsGood));
    keepsBad = own.input(verifier(quality, Verifier::keepsBad));
    diversity = own.input(quality.diversity());

    gain = own.step("mixing_gain", "gain of mixing, times tokens seen", Unit.TOKEN);
    part = own.step("seed_part", "share of all text written from its seed", Unit.FRACTION);
    fresh = own.step("fresh_tokens", "tokens that say something new", Unit.TOKEN);
    repeated = own.step("repeated_tokens", "tokens with their repeats", Unit.TOKEN);
    residual = own.step("residual_error", "wrong samples among those kept", Unit.FRACTION);
    noise = own.step("noise", "worth that errors leave", Unit.FRACTION);
    effective =
        own.figure("effective_tokens", "effective tokens (model assumption)", Unit.TOKEN, true);
    diverse = own.step("diversity", "diversity retained (model assumption)", Unit.FRACTION);
    deriveWorth(own.lines());
  }

  private static Quantity verifier(SyntheticQuality quality, Function<Verifier, Quantity> part) {
    return quality.verifier().map(part).orElse(Neutral.ONE);
  }

  private void deriveWorth(Lines lines) {
    lines.derive(gain, SyntheticTextFormulas.MIXED_TOKENS, mixingMost, seen);
    seed.ifPresent(
        text -> lines.derive(part, SyntheticTextFormulas.WEIGHT, tokens, text.written()));
    lines.derive(
        fresh,
        seed.map(text -> Derivation.of(SyntheticTextFormulas.OF_PART, part, text.fresh()))
            .orElse(Derivation.same(tokens)));
    lines.derive(repeated, RepetitionFormulas.EFFECTIVE_TOKENS, fresh, epochs, repeatDecay);
    lines.derive(
        residual,
        isVerified
            ? Derivation.of(SyntheticTextFormulas.RESIDUAL_ERROR, errorRate, keepsGood, keepsBad)
            : Derivation.same(errorRate));
    lines.derive(noise, SyntheticTextFormulas.NOISE_FACTOR, residual);
    lines.derive(effective, SyntheticTextFormulas.EFFECTIVE_TOKENS, tokenValue, noise, repeated);
  }

  /** Says how its diversity follows from the synthetic share of the mix. */
  void derive(Line syntheticShare, Lines lines) {
    lines.derive(diverse, CollapseFormulas.DIVERSITY_OF_MANY, rounds, syntheticShare, diversity);
  }

  Line gain() {
    return gain;
  }

  Line residual() {
    return residual;
  }

  Line effective() {
    return effective;
  }

  Line diverse() {
    return diverse;
  }

  /**
   * Writes what it is worth in real tokens seen once, and what mixing it with real text adds at best; what is new in the
   * text of its seed must stand in the bill.
   */
  void measure(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(gain, SyntheticTextFormulas.mixedTokens(draw.get(mixingMost), bill.get(seen)));
      worth(draw, bill);
    }
  }

  private void worth(Draw draw, Bill bill) {
    double unique = bill.put(fresh, freshTokens(bill));
    double again = bill.put(
        repeated,
        RepetitionFormulas.effectiveTokens(unique, draw.get(epochs), draw.get(repeatDecay)));
    double right = bill.put(noise, SyntheticTextFormulas.noiseFactor(residualError(draw, bill)));
    bill.put(effective, SyntheticTextFormulas.effectiveTokens(draw.get(tokenValue), right, again));
  }

  private double freshTokens(Bill bill) {
    double written = bill.get(tokens);
    if (seed.isEmpty()) {
      return written;
    }
    double mine =
        bill.put(part, SyntheticTextFormulas.weight(written, bill.get(seed.get().written())));
    return SyntheticTextFormulas.ofPart(mine, bill.get(seed.get().fresh()));
  }

  private double residualError(Draw draw, Bill bill) {
    double rate = draw.get(errorRate);
    return bill.put(
        residual,
        isVerified
            ? SyntheticTextFormulas.residualError(rate, draw.get(keepsGood), draw.get(keepsBad))
            : rate);
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
}
