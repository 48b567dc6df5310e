package org.mixcost.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.mixcost.catalog.ScalingLaw;
import org.mixcost.formula.Formula;
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
 *
 * @param terms what the loss is the sum of, but for what is inherited
 * @param dataTerm the one of them that is lost for want of data
 */
record LawPart(List<Line> terms, Line dataTerm) {
  /** The coefficients that are drawn. */
  private record Coefficients(Line e, Line a, Line alpha, Line b, Line beta) {}

  /**
   * A run that the law is applied to.
   *
   * @param id what the ids of its lines begin with
   * @param loss what its loss is called
   */
  private record Run(String id, String loss, Coefficients fit, Lines lines) {

    Line parameterTerm(Term parameters) {
      return lines.step(
          id + ".parameter_term",
          loss + " for want of parameters",
          Unit.NAT,
          ScalingFormulas.PARAMETER_TERM,
          fit.a(),
          parameters,
          fit.alpha());
    }

    Line dataTerm(Term tokens) {
      return lines.step(
          id + ".data_term",
          loss + " for want of data",
          Unit.NAT,
          ScalingFormulas.LEARNED_DATA_TERM,
          fit.b(),
          tokens,
          fit.beta());
    }
  }

  static LawPart of(QualityPlan plan, Line effectiveTokens, Lines lines) {
    Term place = lines.read(plan.lawDraw());
    Coefficients fit = new Coefficients(
        coefficient("e", "E", Unit.NAT, Law::e, plan.law(), place, lines),
        coefficient("a", "A", Unit.FACTOR, Law::a, plan.law(), place, lines),
        coefficient("alpha", "α", Unit.FACTOR, Law::alpha, plan.law(), place, lines),
        coefficient("b", "B", Unit.FACTOR, Law::b, plan.law(), place, lines),
        coefficient("beta", "β", Unit.FACTOR, Law::beta, plan.law(), place, lines));
    Run run = new Run("quality", "Loss", fit, lines);
    Line parameterTerm = run.parameterTerm(lines.read(plan.parameters()));
    Line dataTerm = run.dataTerm(effectiveTokens);
    Optional<Line> shift = plan.anchor().map(anchor -> shift(anchor, fit, lines));
    List<Line> terms = new ArrayList<>(List.of(fit.e(), parameterTerm));
    shift.ifPresent(terms::add);
    terms.add(dataTerm);
    return new LawPart(List.copyOf(terms), dataTerm);
  }

  private static Line coefficient(
      String id,
      String symbol,
      Unit unit,
      ToDoubleFunction<Law> coefficient,
      ScalingLaw law,
      Term place,
      Lines lines) {
    double[] drawn = law.draws().stream().mapToDouble(coefficient).toArray();
    return lines.step(
        "quality.law." + id,
        symbol + " of the fit that is drawn, as one row",
        unit,
        Formula.drawn(drawn, coefficient.applyAsDouble(law.point())),
        place);
  }

  /** What moves the law so that it gives the loss of a run that is known. */
  private static Line shift(Anchor anchor, Coefficients fit, Lines lines) {
    Run run = new Run("quality.anchor", "The known run's loss", fit, lines);
    Line parameterTerm = run.parameterTerm(lines.read(anchor.parameters()));
    Line dataTerm = run.dataTerm(lines.read(anchor.tokens()));
    return lines.step(
        "quality.shift",
        "Shift of the law to the known run",
        Unit.NAT,
        ScalingFormulas.SHIFT,
        lines.read(anchor.loss()),
        fit.e(),
        parameterTerm,
        dataTerm);
  }
}
