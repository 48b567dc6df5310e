package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.CollapseFormulas;
import org.mixcost.formula.Law;
import org.mixcost.formula.StockFormulas;
import org.mixcost.formula.SyntheticTextFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.QualityPlan;
import org.mixcost.scenario.SyntheticSource;

/**
 * How good a model a mix makes: figures that come from the same draw as the money.
 *
 * <pre>L = E + A / N^α + B / D_eff^β + Σ inherited,  D_eff = M(φ) · (Σ real + Σ synthetic)</pre>
 *
 * <p>The law and the worth of repeats are published; the worth of synthetic text, mixing and inheritance are model
 * assumptions. Only differences of losses are to be trusted.
 */
final class QualityPart {
  /** Web-scale text has so many independent samples that sampling itself loses nothing. */
  private static final double MANY_SAMPLES = Double.POSITIVE_INFINITY;

  private final LawPart law;
  private final RealQualityPart[] real;
  private final SyntheticQualityPart[] synthetic;
  private final Input repeatDecay;
  private final Input saturationRatio;
  private final Input bestShare;
  private final Input sharpness;
  private final Input errorExponent;

  private final Input openStock;

  private final Line[] openTokens;
  private final Line headroom;
  private final Line syntheticTokens;
  private final Line loss;
  private final Line effectiveTokens;
  private final Line inheritedLoss;
  private final Line diversity;

  QualityPart(QualityPlan plan, DataMix mix, Inputs inputs, Lines lines) {
    boolean hasSynthetic = !mix.synthetic().isEmpty();
    law = new LawPart(plan, inputs);
    repeatDecay = inputs.add(plan.repeatDecay());
    saturationRatio = inputs.add(hasSynthetic ? plan.mixing().saturationRatio() : Neutral.ONE);
    bestShare = inputs.add(hasSynthetic ? plan.mixing().bestShare() : Neutral.ONE);
    sharpness = inputs.add(hasSynthetic ? plan.mixing().sharpness() : Neutral.ONE);
    errorExponent = inputs.add(hasSynthetic ? plan.mixing().errorExponent() : Neutral.ONE);
    real = mix.real().stream()
        .map(source -> new RealQualityPart(
            source, plan.real().get(source.name()), tokens(source.name(), lines), inputs))
        .toArray(RealQualityPart[]::new);
    synthetic = mix.synthetic().stream()
        .map(source -> part(source, plan, inputs, lines))
        .toArray(SyntheticQualityPart[]::new);
    openStock = inputs.add(plan.openStock());
    openTokens = mix.real().stream()
        .filter(source -> source.acquisition() instanceof Acquisition.Open)
        .map(source -> tokens(source.name(), lines))
        .toArray(Line[]::new);
    headroom = lines.figure(
        "stock.headroom",
        "Open text there is, over what is used",
        Unit.FACTOR,
        openTokens.length > 0);
    syntheticTokens =
        lines.figure("training.synthetic_tokens", "of which synthetic", Unit.TOKEN, hasSynthetic);
    String effectiveLabel =
        hasSynthetic ? "Effective tokens (model assumption)" : "Effective tokens";
    effectiveTokens = lines.figure("quality.effective_tokens", effectiveLabel, Unit.TOKEN, true);
    loss = lines.figure("quality.loss", "Predicted loss (trust differences only)", Unit.NAT, true);
    inheritedLoss = lines.figure(
        "quality.inherited_loss",
        "of which inherited from generators (model assumption)",
        Unit.NAT,
        hasSynthetic);
    diversity = lines.figure(
        "collapse.diversity", "Diversity retained (model assumption)", Unit.FRACTION, hasSynthetic);
  }

  private static SyntheticQualityPart part(
      SyntheticSource source, QualityPlan plan, Inputs inputs, Lines lines) {
    Optional<Line> seed = source.seed().map(name -> tokens(name, lines));
    return new SyntheticQualityPart(
        source,
        plan.synthetic().get(source.name()),
        tokens(source.name(), lines),
        seed,
        inputs,
        lines);
  }

  private static Line tokens(String source, Lines lines) {
    return lines.get("data." + source + ".tokens");
  }

  /** Writes the figures; the tokens of all sources must stand in the bill. */
  void measure(Draw draw, Bill bill) {
    double decay = draw.get(repeatDecay);
    double realSeen = 0;
    double effective = 0;
    for (RealQualityPart source : real) {
      realSeen += source.seen(draw, bill);
      effective += source.effective(decay, draw, bill);
    }
    double syntheticSeen = 0;
    double most = 0;
    for (SyntheticQualityPart source : synthetic) {
      double seen = source.seen(draw, bill);
      syntheticSeen += seen;
      most += seen * source.mixingMost(draw);
      effective += source.effective(decay, draw.get(saturationRatio), draw, bill);
    }
    double share = syntheticSeen == 0 ? 0 : syntheticSeen / (realSeen + syntheticSeen);
    double mixing = syntheticSeen == 0
        ? 1
        : SyntheticTextFormulas.mixingMultiplier(
            share, most / syntheticSeen, draw.get(bestShare), draw.get(sharpness));
    bill.put(headroom, StockFormulas.headroom(draw.get(openStock), openTokens(bill), 1));
    bill.put(syntheticTokens, syntheticSeen);
    bill.put(effectiveTokens, mixing * effective);
    bill.put(diversity, diversity(share, draw));
    writeLoss(mixing, effective, draw, bill);
  }

  private double openTokens(Bill bill) {
    double sum = 0;
    for (Line tokens : openTokens) {
      sum += bill.get(tokens);
    }
    return sum;
  }

  private void writeLoss(double mixing, double effective, Draw draw, Bill bill) {
    Law fit = law.fit(draw);
    double dataTerm = law.dataTerm(fit, mixing * effective);
    double inherited = 0;
    for (SyntheticQualityPart source : synthetic) {
      inherited += source.inherited(effective, draw.get(errorExponent), dataTerm, draw, bill);
    }
    bill.put(inheritedLoss, inherited);
    bill.put(loss, law.floor(fit, draw) + dataTerm + inherited);
  }

  /** The least diversity that a source leaves after its rounds. */
  private double diversity(double share, Draw draw) {
    double least = 1;
    for (SyntheticQualityPart source : synthetic) {
      least = Math.min(
          least,
          CollapseFormulas.diversityRetained(
              source.rounds(), MANY_SAMPLES, share, source.diversity(draw)));
    }
    return least;
  }
}
