package org.mixcost.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.mixcost.formula.Law;
import org.mixcost.formula.SyntheticTextFormulas;
import org.mixcost.model.SyntheticQualityPart.CommonBeliefs;
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
  private final SyntheticQualityPart[] synthetic;
  private final Input bestShare;
  private final Input sharpness;

  private final Line seen;
  private final Line syntheticSeen;
  private final Line share;
  private final Line gain;
  private final Line most;
  private final Line mixing;
  private final Line unmixed;
  private final Line effectiveTokens;
  private final Line loss;
  private final Line inheritedLoss;
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
        inputs.add(hasSynthetic ? beliefs.saturationRatio() : Neutral.ONE),
        inputs.add(hasSynthetic ? beliefs.errorExponent() : Neutral.ONE));
    bestShare = inputs.add(hasSynthetic ? beliefs.bestShare() : Neutral.ONE);
    sharpness = inputs.add(hasSynthetic ? beliefs.sharpness() : Neutral.ONE);
    real = mix.real().stream()
        .map(source ->
            new RealQualityPart(source, plan.real().get(source.name()), repeatDecay, inputs, lines))
        .toArray(RealQualityPart[]::new);
    synthetic = new SyntheticQualityPart[mix.synthetic().size()];
    Arrays.setAll(
        synthetic,
        i -> new SyntheticQualityPart(
            mix.synthetic().get(i),
            plan.synthetic().get(mix.synthetic().get(i).name()),
            syntheticLines.get(i),
            common,
            inputs,
            lines));
    stock = new StockPart(plan, mix.real(), inputs, lines);
    syntheticSeen =
        lines.figure("training.synthetic_tokens", "of which synthetic", Unit.TOKEN, hasSynthetic);
    share = lines.step("quality.synthetic_share", "Synthetic share of tokens seen", Unit.FRACTION);
    gain = lines.step("quality.mixing_gain", "Gain of mixing, times tokens seen", Unit.TOKEN);
    most = lines.step("quality.mixing_most", "Gain of mixing at the best share", Unit.FACTOR);
    mixing = lines.step("quality.mixing", "Gain of mixing (model assumption)", Unit.FACTOR);
    unmixed = lines.step("quality.unmixed_tokens", "Effective tokens of all sources", Unit.TOKEN);
    effectiveTokens = lines.figure(
        "quality.effective_tokens",
        hasSynthetic ? "Effective tokens (model assumption)" : "Effective tokens",
        Unit.TOKEN,
        true);
    law = new LawPart(plan, effectiveTokens, inputs, lines);
    loss = lines.figure("quality.loss", "Predicted loss (trust differences only)", Unit.NAT, true);
    inheritedLoss = lines.figure(
        "quality.inherited_loss",
        "of which inherited from generators (model assumption)",
        Unit.NAT,
        hasSynthetic);
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
    lines.sum(syntheticSeen, each(SyntheticQualityPart::seen));
    lines.derive(share, SyntheticTextFormulas.WEIGHT, syntheticSeen, seen);
    lines.sum(gain, each(SyntheticQualityPart::gain));
    lines.derive(most, SyntheticTextFormulas.MIXING_MOST, gain, syntheticSeen);
    lines.derive(
        mixing, SyntheticTextFormulas.MIXING_MULTIPLIER, most, sharpness, bestShare, share);
    List<Term> effective = new ArrayList<>();
    Arrays.stream(real).map(RealQualityPart::line).forEach(effective::add);
    effective.addAll(each(SyntheticQualityPart::effective));
    lines.sum(unmixed, effective);
    lines.derive(
        effectiveTokens,
        synthetic.length == 0
            ? Derivation.same(unmixed)
            : Derivation.of(SyntheticTextFormulas.MIXED_TOKENS, mixing, unmixed));
    for (SyntheticQualityPart source : synthetic) {
      source.derive(unmixed, law.dataTerm(), share, lines);
    }
    lines.sum(inheritedLoss, each(SyntheticQualityPart::inherited));
    List<Term> terms = new ArrayList<>(law.terms());
    terms.add(inheritedLoss);
    lines.sum(loss, terms);
    lines.derive(diversity, new Derivation(Derivation.LEAST, each(SyntheticQualityPart::diverse)));
  }

  private List<Term> each(Function<SyntheticQualityPart, Line> line) {
    return Arrays.stream(synthetic).<Term>map(line).toList();
  }

  /** Writes the figures; the tokens of all sources must stand in the bill. */
  void measure(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row);
      bill.at(row);
      measureRow(draw, bill);
    }
  }

  private void measureRow(Draw draw, Bill bill) {
    double effective = 0;
    for (RealQualityPart source : real) {
      effective += source.effective(draw, bill);
    }
    double generated = 0;
    double gained = 0;
    for (SyntheticQualityPart source : synthetic) {
      generated += bill.get(source.seen());
      gained += source.gain(draw, bill);
      effective += source.effective(draw, bill);
    }
    bill.put(syntheticSeen, generated);
    bill.put(gain, gained);
    bill.put(unmixed, effective);
    stock.measure(draw, bill);
    mix(draw, bill);
    writeLoss(draw, bill);
  }

  /** What mixing adds, and what generations on generated text leave of diversity. */
  private void mix(Draw draw, Bill bill) {
    double generated = bill.get(syntheticSeen);
    double part = bill.put(share, SyntheticTextFormulas.weight(generated, bill.get(seen)));
    double best = bill.put(most, SyntheticTextFormulas.mixingMost(bill.get(gain), generated));
    double factor = bill.put(
        mixing,
        SyntheticTextFormulas.mixingMultiplier(
            best, draw.get(sharpness), draw.get(bestShare), part));
    bill.put(effectiveTokens, SyntheticTextFormulas.mixedTokens(factor, bill.get(unmixed)));
    double least = 1;
    for (SyntheticQualityPart source : synthetic) {
      least = Math.min(least, source.diversity(part, draw, bill));
    }
    bill.put(diversity, least);
    tail.measure(draw, bill);
  }

  private void writeLoss(Draw draw, Bill bill) {
    Law fit = law.fit(draw, bill);
    double dataTerm = law.dataTerm(fit, bill.get(effectiveTokens), bill);
    double inherited = 0;
    for (SyntheticQualityPart source : synthetic) {
      inherited += source.inherited(bill.get(unmixed), dataTerm, draw, bill);
    }
    bill.put(inheritedLoss, inherited);
    bill.put(loss, law.floor(fit, draw, bill) + dataTerm + inherited);
  }
}
