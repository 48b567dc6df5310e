package org.mixcost.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.mixcost.formula.SyntheticTextFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.QualityPlan;
import org.mixcost.scenario.QualityPlan.Mixing;

/**
 * How good a model a mix makes: figures that come from the same draw as the money.
 *
 * <pre>L = E + A / N^α + B / D_eff^β + Σ inherited,  D_eff = M(φ) · (Σ real + Σ synthetic)</pre>
 *
 * <p>The law and the worth of repeats are published; the worth of synthetic text, mixing and inheritance are model
 * assumptions. Only differences of losses are to be trusted.
 */
final class QualityPart {
  private final LawPart law;
  private final StockPart stock;
  private final TailPart tail;
  private final RealQualityPart[] real;
  private final SyntheticTextPart synthetic;
  private final RepeatsPart[] repeats;
  private final Input bestShare;
  private final Input sharpness;

  private final Line seen;
  private final Sum syntheticSeen;
  private final Line share;
  private final Sum gain;
  private final Line most;
  private final Line mixing;
  private final Sum unmixed;
  private final Line effectiveTokens;
  private final Sum loss;
  private final Sum inheritedLoss;
  private final Line diversity;
  private final List<Line> own;

  /**
   * The part of a mix.
   *
   * @param seen tokens seen, of all sources
   * @param syntheticLines tokens seen of each synthetic source
   */
  QualityPart(
      QualityPlan plan,
      DataMix mix,
      Line seen,
      List<Line> syntheticLines,
      Inputs inputs,
      Lines lines) {
    this.seen = seen;
    int before = lines.all().size();
    boolean hasSynthetic = !mix.synthetic().isEmpty();
    Mixing beliefs = plan.mixing();
    Input repeatDecay = inputs.add(plan.repeatDecay());
    CommonBeliefs common = new CommonBeliefs(
        repeatDecay,
        inputs.add(mix.hasSeeds() ? beliefs.saturationRatio() : Neutral.ONE),
        inputs.add(hasSynthetic ? beliefs.errorExponent() : Neutral.ONE));
    bestShare = inputs.add(hasSynthetic ? beliefs.bestShare() : Neutral.ONE);
    sharpness = inputs.add(hasSynthetic ? beliefs.sharpness() : Neutral.ONE);
    real = mix.real().stream()
        .map(source ->
            new RealQualityPart(source, plan.real().get(source.name()), repeatDecay, inputs, lines))
        .toArray(RealQualityPart[]::new);
    synthetic = new SyntheticTextPart(
        mix.synthetic(), plan.synthetic(), syntheticLines, common, inputs, lines);
    repeats = mix.sources().stream()
        .map(source -> new RepeatsPart(source, plan.parameters(), inputs, lines))
        .toArray(RepeatsPart[]::new);
    stock = new StockPart(plan, mix.open(), inputs, lines);
    syntheticSeen = lines.sum(
        lines.figure("training.synthetic_tokens", "of which synthetic", Unit.TOKEN, hasSynthetic),
        syntheticLines);
    share = lines.step("quality.synthetic_share", "Synthetic share of tokens seen", Unit.FRACTION);
    gain = lines.sum(
        lines.step("quality.mixing_gain", "Gain of mixing, times tokens seen", Unit.TOKEN),
        synthetic.each(SyntheticQualityPart::gain));
    most = lines.step("quality.mixing_most", "Gain of mixing at the best share", Unit.FACTOR);
    mixing = lines.step("quality.mixing", "Gain of mixing (model assumption)", Unit.FACTOR);
    unmixed = lines.sum(
        lines.step("quality.unmixed_tokens", "Effective tokens of all sources", Unit.TOKEN),
        effective());
    effectiveTokens = lines.figure(
        "quality.effective_tokens",
        hasSynthetic ? "Effective tokens (model assumption)" : "Effective tokens",
        Unit.TOKEN,
        true);
    law = new LawPart(plan, effectiveTokens, inputs, lines);
    Line predicted =
        lines.figure("quality.loss", "Predicted loss (trust differences only)", Unit.NAT, true);
    inheritedLoss = lines.sum(
        lines.figure(
            "quality.inherited_loss",
            "of which inherited from generators (model assumption)",
            Unit.NAT,
            hasSynthetic),
        synthetic.inherited());
    loss = lines.sum(predicted, lossTerms());
    diversity = lines.figure(
        "collapse.diversity", "Diversity retained (model assumption)", Unit.FRACTION, hasSynthetic);
    tail = new TailPart(plan.tail(), seen, share, hasSynthetic, inputs, lines);
    own = lines.all().subList(before, lines.all().size());
    derive(lines);
  }

  /** Whether it writes any of these lines. */
  boolean writesAny(Collection<Line> lines) {
    return own.stream().anyMatch(lines::contains);
  }

  private void derive(Lines lines) {
    lines.derive(share, SyntheticTextFormulas.WEIGHT, syntheticSeen.line(), seen);
    lines.derive(most, SyntheticTextFormulas.MIXING_MOST, gain.line(), syntheticSeen.line());
    lines.derive(
        mixing, SyntheticTextFormulas.MIXING_MULTIPLIER, most, sharpness, bestShare, share);
    lines.derive(
        effectiveTokens,
        synthetic.isEmpty()
            ? Derivation.same(unmixed.line())
            : Derivation.of(SyntheticTextFormulas.MIXED_TOKENS, mixing, unmixed.line()));
    synthetic.derive(unmixed.line(), law.dataTerm(), share, lines);
    List<Line> diverse = synthetic.each(SyntheticQualityPart::diverse);
    lines.derive(diversity, new Derivation(Derivation.LEAST, List.copyOf(diverse)));
  }

  private List<Term> effective() {
    List<Term> terms = new ArrayList<>();
    Arrays.stream(real).map(RealQualityPart::line).forEach(terms::add);
    terms.addAll(synthetic.each(SyntheticQualityPart::effective));
    return terms;
  }

  private List<Term> lossTerms() {
    List<Term> terms = new ArrayList<>(law.terms());
    terms.add(inheritedLoss.line());
    return terms;
  }

  /** Writes the figures; the tokens of all sources must stand in the bill. */
  void measure(Draw draw, Bill bill) {
    for (RealQualityPart source : real) {
      source.measure(draw, bill);
    }
    synthetic.measure(draw, bill);
    syntheticSeen.write(draw, bill);
    gain.write(draw, bill);
    unmixed.write(draw, bill);
    stock.measure(draw, bill);
    mix(draw, bill);
    synthetic.diversify(diversity, share, draw, bill);
    tail.measure(draw, bill);
    law.measure(draw, bill);
    synthetic.inherit(unmixed.line(), law.dataTerm(), draw, bill);
    inheritedLoss.write(draw, bill);
    loss.write(draw, bill);
    for (RepeatsPart source : repeats) {
      source.measure(draw, bill);
    }
  }

  /** Writes what mixing adds. */
  private void mix(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double generated = bill.get(syntheticSeen.line());
      double part = bill.put(share, SyntheticTextFormulas.weight(generated, bill.get(seen)));
      double best =
          bill.put(most, SyntheticTextFormulas.mixingMost(bill.get(gain.line()), generated));
      double factor = bill.put(
          mixing,
          SyntheticTextFormulas.mixingMultiplier(
              best, draw.get(sharpness), draw.get(bestShare), part));
      bill.put(
          effectiveTokens, SyntheticTextFormulas.mixedTokens(factor, bill.get(unmixed.line())));
    }
  }
}
