package org.mixcost.analysis.backtest;

import static java.util.stream.Collectors.toMap;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;

import java.util.List;
import org.mixcost.catalog.UtilizationRule;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.StandardNormal;
import org.mixcost.quantity.Unit;

/**
 * The rule of utilization that published runs give.
 *
 * <p>Its interval is as wide as its errors on families it has not seen: each family is estimated by a fit of the others,
 * and the root mean square of the logarithms of the errors is taken for their standard deviation. A generation of which
 * no run is known may differ as much again, as the fit draws each towards the others with the weight of one run.
 */
public final class FittedRule {
  private static final String HOW = "fitted on %d published runs of %d families";

  private FittedRule() {}

  /**
   * Fits the rule.
   *
   * @throws IllegalArgumentException if the runs are of fewer than two families
   */
  public static UtilizationRule of(List<ComparableRun> runs) {
    List<List<ComparableRun>> families = UtilizationFit.families(runs);
    if (families.size() < 2) {
      throw new IllegalArgumentException("a rule needs runs of two families or more");
    }
    UtilizationFit fit = UtilizationFit.of(runs);
    double deviation = deviation(runs, families);
    Citation citation = Citation.ofDefault(Phrase.of(HOW, runs.size(), families.size()))
        .withBasis(Citation.Basis.MODEL_ASSUMPTION);
    return new UtilizationRule(
        fit.bases().entrySet().stream()
            .collect(toMap(
                base -> base.getKey(),
                base -> fixed(base.getKey().key(), base.getValue(), FRACTION, citation))),
        fixed("mixture-of-experts", fit.mixture(), FACTOR, citation),
        fixed("fp8", fit.eightBit(), FACTOR, citation),
        fixed("overhead-parameters", UtilizationFit.OVERHEAD_PARAMETERS, FACTOR, citation),
        spread("spread", deviation, citation),
        spread("spread-of-others", deviation * StrictMath.sqrt(2), citation));
  }

  /** What the rule would be had nobody published the runs of a family. */
  static UtilizationRule without(String family, List<ComparableRun> runs) {
    return of(others(family, runs));
  }

  private static List<ComparableRun> others(String family, List<ComparableRun> runs) {
    return runs.stream().filter(run -> !run.family().equals(family)).toList();
  }

  private static double deviation(List<ComparableRun> runs, List<List<ComparableRun>> families) {
    double squares = 0;
    for (List<ComparableRun> family : families) {
      UtilizationFit others = UtilizationFit.of(others(family.get(0).family(), runs));
      for (ComparableRun run : family) {
        double error = others.error(run);
        squares += error * error;
      }
    }
    return StrictMath.sqrt(squares / runs.size());
  }

  private static Quantity fixed(String id, double value, Unit unit, Citation citation) {
    return Quantity.fixed(name(id), value, unit, citation);
  }

  private static Quantity spread(String id, double deviation, Citation citation) {
    double high = StrictMath.exp(StandardNormal.Z95 * deviation);
    return new Quantity(name(id), new Distribution.LogNormal(1 / high, high), FACTOR, citation);
  }

  private static String name(String id) {
    return UtilizationRule.TABLE + "/" + id;
  }
}
