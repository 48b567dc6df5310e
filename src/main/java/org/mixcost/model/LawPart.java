package org.mixcost.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.catalog.ScalingLaw;
import org.mixcost.formula.Law;
import org.mixcost.formula.ScalingFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.QualityPlan;
import org.mixcost.scenario.QualityPlan.Anchor;

/**
 * From parameters and effective tokens to loss, by one of a law's equally likely fits.
 *
 * <p>The five coefficients of a fit belong together and are drawn as one row. The median of the draw, 0.5, stands for
 * the fit itself, so that the central figure is the published law.
 */
final class LawPart {
  private static final double CENTRAL = 0.5;

  private final Input lawDraw;
  private final Input parameters;
  private final Law point;
  private final Law[] draws;
  private final boolean isAnchored;
  private final Input anchorParameters;
  private final Input anchorTokens;
  private final Input anchorLoss;

  private final Line effectiveTokens;
  private final Line e;
  private final Line a;
  private final Line alpha;
  private final Line b;
  private final Line beta;
  private final Line parameterTerm;
  private final Line dataTerm;
  private final Line anchorParameterTerm;
  private final Line anchorDataTerm;
  private final Line shift;

  LawPart(QualityPlan plan, Line effectiveTokens, Inputs inputs, Lines lines) {
    this.effectiveTokens = effectiveTokens;
    ScalingLaw law = plan.law();
    Optional<Anchor> anchor = plan.anchor();
    lawDraw = inputs.add(plan.lawDraw());
    parameters = inputs.add(plan.parameters());
    point = law.point();
    draws = law.draws().toArray(Law[]::new);
    isAnchored = anchor.isPresent();
    anchorParameters = inputs.add(anchor.map(Anchor::parameters).orElse(Neutral.ONE));
    anchorTokens = inputs.add(anchor.map(Anchor::tokens).orElse(Neutral.ONE));
    anchorLoss = inputs.add(anchor.map(Anchor::loss).orElse(Neutral.ZERO));

    e = coefficient("e", "E", Unit.NAT, lines);
    a = coefficient("a", "A", Unit.FACTOR, lines);
    alpha = coefficient("alpha", "α", Unit.FACTOR, lines);
    b = coefficient("b", "B", Unit.FACTOR, lines);
    beta = coefficient("beta", "β", Unit.FACTOR, lines);
    parameterTerm = lines.step("quality.parameter_term", "Loss for want of parameters", Unit.NAT);
    dataTerm = lines.step("quality.data_term", "Loss for want of data", Unit.NAT);
    anchorParameterTerm = lines.step(
        "quality.anchor.parameter_term", "The known run's loss for want of parameters", Unit.NAT);
    anchorDataTerm =
        lines.step("quality.anchor.data_term", "The known run's loss for want of data", Unit.NAT);
    shift = lines.step("quality.shift", "Shift of the law to the known run", Unit.NAT);
    lines.derive(parameterTerm, ScalingFormulas.PARAMETER_TERM, a, parameters, alpha);
    lines.derive(dataTerm, ScalingFormulas.LEARNED_DATA_TERM, b, effectiveTokens, beta);
    lines.derive(anchorParameterTerm, ScalingFormulas.PARAMETER_TERM, a, anchorParameters, alpha);
    lines.derive(anchorDataTerm, ScalingFormulas.LEARNED_DATA_TERM, b, anchorTokens, beta);
    lines.derive(shift, ScalingFormulas.SHIFT, anchorLoss, e, anchorParameterTerm, anchorDataTerm);
  }

  private Line coefficient(String id, String symbol, Unit unit, Lines lines) {
    Line line =
        lines.step("quality.law." + id, symbol + " of the fit that is drawn, as one row", unit);
    lines.derive(line, Derivation.drawn(lawDraw));
    return line;
  }

  /** What the loss is the sum of, but for what is inherited. */
  List<Line> terms() {
    List<Line> terms = new ArrayList<>(List.of(e, parameterTerm));
    if (isAnchored) {
      terms.add(shift);
    }
    terms.add(dataTerm);
    return terms;
  }

  /** The line of what is lost for want of data. */
  Line dataTerm() {
    return dataTerm;
  }

  /** Writes the terms of the loss; the effective tokens must stand in the bill. */
  void measure(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      Law fit = fit(draw, bill);
      bill.put(
          parameterTerm, ScalingFormulas.parameterTerm(fit.a(), draw.get(parameters), fit.alpha()));
      bill.put(
          dataTerm,
          ScalingFormulas.learnedDataTerm(fit.b(), bill.get(effectiveTokens), fit.beta()));
      if (isAnchored) {
        shift(fit, draw, bill);
      }
    }
  }

  /** The fit that holds in a draw. */
  private Law fit(Draw draw, Bill bill) {
    double place = draw.get(lawDraw);
    Law fit = draws.length == 0 || place == CENTRAL
        ? point
        : draws[Math.min(draws.length - 1, (int) (place * draws.length))];
    bill.put(e, fit.e());
    bill.put(a, fit.a());
    bill.put(alpha, fit.alpha());
    bill.put(b, fit.b());
    bill.put(beta, fit.beta());
    return fit;
  }

  private void shift(Law fit, Draw draw, Bill bill) {
    double size = bill.put(
        anchorParameterTerm,
        ScalingFormulas.parameterTerm(fit.a(), draw.get(anchorParameters), fit.alpha()));
    double data = bill.put(
        anchorDataTerm,
        ScalingFormulas.learnedDataTerm(fit.b(), draw.get(anchorTokens), fit.beta()));
    bill.put(shift, ScalingFormulas.shift(draw.get(anchorLoss), fit.e(), size, data));
  }
}
