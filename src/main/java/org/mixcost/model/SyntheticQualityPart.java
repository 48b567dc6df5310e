package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.CollapseFormulas;
import org.mixcost.formula.RepetitionFormulas;
import org.mixcost.formula.SyntheticTextFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.QualityPlan.SyntheticQuality;
import org.mixcost.scenario.SyntheticSource;

/**
 * What one source of synthetic text is worth.
 *
 * @param gain of mixing it with real text at best, times its tokens seen
 * @param residual wrong samples among those kept
 * @param effective real tokens seen once that it is worth
 */
record SyntheticQualityPart(Line gain, Line residual, Line effective) {

  /**
   * The worth of a source.
   *
   * @param amount how many tokens it has
   * @param seed all text written from its seed, where it has one
   * @param common beliefs that all sources share
   * @param own where it states its lines
   */
  static SyntheticQualityPart of(
      SyntheticSource source,
      SyntheticQuality quality,
      AmountPart amount,
      Optional<SeedTextPart> seed,
      CommonBeliefs common,
      SourceLines own) {
    Line gain = own.step(
        "mixing_gain",
        "gain of mixing, times tokens seen",
        Unit.TOKEN,
        SyntheticTextFormulas.MIXED_TOKENS,
        own.read(quality.mixingMost()),
        amount.seen());
    Line repeated = own.step(
        "repeated_tokens",
        "tokens with their repeats",
        Unit.TOKEN,
        RepetitionFormulas.EFFECTIVE_TOKENS,
        fresh(amount.unique(), seed, own),
        amount.epochs(),
        common.repeatDecay());
    Line residual = residual(quality, own);
    Line noise = own.step(
        "noise",
        "worth that errors leave",
        Unit.FRACTION,
        SyntheticTextFormulas.NOISE_FACTOR,
        residual);
    Line effective = own.figure(
        "effective_tokens",
        "effective tokens (model assumption)",
        Unit.TOKEN,
        SyntheticTextFormulas.EFFECTIVE_TOKENS,
        own.read(quality.tokenValue()),
        noise,
        repeated);
    return new SyntheticQualityPart(gain, residual, effective);
  }

  /** Its part of what is new in all text of its seed. */
  private static Line fresh(Line tokens, Optional<SeedTextPart> seed, SourceLines own) {
    return own.step(
        "fresh_tokens",
        "tokens that say something new",
        Unit.TOKEN,
        seed.map(text ->
                Derivation.of(SyntheticTextFormulas.OF_PART, part(tokens, text, own), text.fresh()))
            .orElseGet(() -> Derivation.same(tokens)));
  }

  private static Line part(Line tokens, SeedTextPart seed, SourceLines own) {
    return own.step(
        "seed_part",
        "share of all text written from its seed",
        Unit.FRACTION,
        SyntheticTextFormulas.WEIGHT,
        tokens,
        seed.written());
  }

  private static Line residual(SyntheticQuality quality, SourceLines own) {
    Term errorRate = own.read(quality.errorRate());
    return own.step(
        "residual_error",
        "wrong samples among those kept",
        Unit.FRACTION,
        quality
            .verifier()
            .map(verifier -> Derivation.of(
                SyntheticTextFormulas.RESIDUAL_ERROR,
                errorRate,
                own.read(verifier.keepsGood()),
                own.read(verifier.keepsBad())))
            .orElseGet(() -> Derivation.same(errorRate)));
  }

  /**
   * Where the diversity stands that its rounds leave.
   *
   * @param syntheticShare of all tokens seen
   */
  static Line diversity(
      SyntheticSource source, SyntheticQuality quality, Line syntheticShare, SourceLines own) {
    return own.step(
        "diversity",
        "diversity retained (model assumption)",
        Unit.FRACTION,
        CollapseFormulas.DIVERSITY_OF_MANY,
        own.read(Neutral.rounds(source.name(), source.rounds())),
        syntheticShare,
        own.read(quality.diversity()));
  }
}
