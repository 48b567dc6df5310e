package org.mixcost.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mixcost.formula.Formula;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.QualityPlan;

/**
 * How good a model a mix makes: figures that come from the same draw as the money.
 *
 * <pre>L = E + A / N^α + B / D_eff^β + Σ inherited,  D_eff = M(φ) · (Σ real + Σ synthetic)</pre>
 *
 * <p>The law and the worth of repeats are published; the worth of synthetic text, mixing and inheritance are model
 * assumptions. Only differences of losses are to be trusted.
 */
final class QualityPart {
  private final QualityPlan plan;
  private final DataMix mix;
  private final Map<String, AmountPart> amounts;
  private final Line seen;
  private final CommonBeliefs common;
  private final Lines lines;

  private QualityPart(
      QualityPlan plan, DataMix mix, Map<String, AmountPart> amounts, Line seen, Lines lines) {
    this.plan = plan;
    this.mix = mix;
    this.amounts = amounts;
    this.seen = seen;
    this.lines = lines;
    common = CommonBeliefs.of(plan, mix, lines);
  }

  /**
   * States what a mix is worth.
   *
   * @param amounts of each source, by its name
   * @param seen tokens seen, of all sources
   */
  static void state(
      QualityPlan plan, DataMix mix, Map<String, AmountPart> amounts, Line seen, Lines lines) {
    QualityPart part = new QualityPart(plan, mix, amounts, seen, lines);
    if (mix.synthetic().isEmpty()) {
      part.stateRealAlone();
    } else {
      part.stateMix();
    }
  }

  private void stateRealAlone() {
    Line worth = unmixed(real());
    stateBeside();
    Line effective = lines.figure(
        "quality.effective_tokens", "Effective tokens", Unit.TOKEN, Derivation.same(worth));
    stateLoss(LawPart.of(plan, effective, lines).terms(), lines);
  }

  private void stateMix() {
    List<Line> real = real();
    SyntheticTextPart synthetic =
        new SyntheticTextPart(mix.synthetic(), plan.synthetic(), amounts, common, lines);
    Line worth = unmixed(concat(real, synthetic.effective()));
    stateBeside();
    MixingPart mixing =
        MixingPart.of(plan.mixing(), synthetic.seen(), seen, synthetic.gain(), worth, lines);
    LawPart law = LawPart.of(plan, mixing.effective(), lines);
    Lines ofLoss = lines.section();
    Line inherited = lines.figure(
        "quality.inherited_loss",
        "of which inherited from generators (model assumption)",
        Unit.NAT,
        Derivation.sum(synthetic.inherited(worth, law.dataTerm())));
    stateLoss(concat(law.terms(), List.of(inherited)), ofLoss);
    lines.figure(
        "collapse.diversity",
        "Diversity retained (model assumption)",
        Unit.FRACTION,
        new Derivation(Formula.LEAST, List.copyOf(synthetic.diversity(mixing.syntheticShare()))));
    TailPart.state(plan.tail(), seen, mixing.syntheticShare(), lines);
  }

  private static List<Line> concat(List<Line> some, List<Line> others) {
    List<Line> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** Effective tokens of each real source. */
  private List<Line> real() {
    return mix.real().stream()
        .map(source -> RealQualityPart.effective(
            source,
            amounts.get(source.name()),
            plan.real().get(source.name()),
            common.repeatDecay(),
            lines))
        .toList();
  }

  private Line unmixed(List<Line> effective) {
    return lines.step(
        "quality.unmixed_tokens",
        "Effective tokens of all sources",
        Unit.TOKEN,
        Derivation.sum(effective));
  }

  /** Figures that are no part of the loss. */
  private void stateBeside() {
    mix.sources()
        .forEach(source ->
            RepeatsPart.state(source, amounts.get(source.name()), plan.parameters(), lines));
    StockPart.state(mix.open(), amounts, plan.openStock(), lines);
  }

  private static void stateLoss(List<Line> terms, Lines lines) {
    lines.figure(
        "quality.loss", "Predicted loss (trust differences only)", Unit.NAT, Derivation.sum(terms));
  }
}
