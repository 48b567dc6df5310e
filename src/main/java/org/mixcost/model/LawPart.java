package org.mixcost.model;

import java.util.Optional;
import org.mixcost.catalog.ScalingLaw;
import org.mixcost.formula.Law;
import org.mixcost.formula.ScalingFormulas;
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

  LawPart(QualityPlan plan, Inputs inputs) {
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
  }

  /** The fit that holds in a draw. */
  Law fit(Draw draw) {
    double place = draw.get(lawDraw);
    return draws.length == 0 || place == CENTRAL
        ? point
        : draws[Math.min(draws.length - 1, (int) (place * draws.length))];
  }

  /** What is lost for want of data, B / D^β [nats]. */
  double dataTerm(Law fit, double effectiveTokens) {
    return ScalingFormulas.dataTerm(fit.b(), effectiveTokens, fit.beta());
  }

  /** What no amount of data mends: E + A / N^α, shifted to the anchor [nats]. */
  double floor(Law fit, Draw draw) {
    double predicted =
        fit.e() + ScalingFormulas.parameterTerm(fit.a(), draw.get(parameters), fit.alpha());
    return isAnchored ? predicted + shift(fit, draw) : predicted;
  }

  private double shift(Law fit, Draw draw) {
    double predicted = fit.e()
        + ScalingFormulas.parameterTerm(fit.a(), draw.get(anchorParameters), fit.alpha())
        + ScalingFormulas.dataTerm(fit.b(), draw.get(anchorTokens), fit.beta());
    return draw.get(anchorLoss) - predicted;
  }
}
