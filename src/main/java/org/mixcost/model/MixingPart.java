package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.SyntheticTextFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.QualityPlan.Mixing;

/**
 * What real and synthetic text gain by each other: a model assumption.
 *
 * @param syntheticShare of all tokens seen
 * @param effective tokens of the mix
 */
record MixingPart(Line syntheticShare, Line effective) {

  /**
   * The mixing of a mix.
   *
   * @param syntheticSeen tokens seen of each synthetic source
   * @param seen tokens seen, of all sources
   * @param gains of each synthetic source at the best share, times its tokens seen
   * @param unmixed effective tokens of all sources
   */
  static MixingPart of(
      Mixing beliefs,
      List<Line> syntheticSeen,
      Line seen,
      List<Line> gains,
      Line unmixed,
      Lines lines) {
    Line generated = lines.figure(
        "training.synthetic_tokens",
        "of which synthetic",
        Unit.TOKEN,
        Derivation.sum(syntheticSeen));
    Line share = lines.step(
        "quality.synthetic_share",
        "Synthetic share of tokens seen",
        Unit.FRACTION,
        SyntheticTextFormulas.WEIGHT,
        generated,
        seen);
    Line gain = lines.step(
        "quality.mixing_gain",
        "Gain of mixing, times tokens seen",
        Unit.TOKEN,
        Derivation.sum(gains));
    Line most = lines.step(
        "quality.mixing_most",
        "Gain of mixing at the best share",
        Unit.FACTOR,
        SyntheticTextFormulas.MIXING_MOST,
        gain,
        generated);
    Line mixing = lines.step(
        "quality.mixing",
        "Gain of mixing (model assumption)",
        Unit.FACTOR,
        SyntheticTextFormulas.MIXING_MULTIPLIER,
        most,
        lines.read(beliefs.sharpness()),
        lines.read(beliefs.bestShare()),
        share);
    Line effective = lines.figure(
        "quality.effective_tokens",
        "Effective tokens (model assumption)",
        Unit.TOKEN,
        SyntheticTextFormulas.MIXED_TOKENS,
        mixing,
        unmixed);
    return new MixingPart(share, effective);
  }
}
