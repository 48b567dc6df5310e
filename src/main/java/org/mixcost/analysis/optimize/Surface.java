package org.mixcost.analysis.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.optimize.SearchLimit.Subject;
import org.mixcost.analysis.optimize.search.Landscape;
import org.mixcost.simulate.DecisionGoal.AtPercentile;
import org.mixcost.simulate.DecisionGoal.Expected;
import org.mixcost.simulate.DecisionGoal.OfFigure;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Pins;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.UndefinedFigure;

/**
 * The goal and the limits of a variant over its knobs: with all other inputs at their medians, and a goal over the draws and
 * what has to be kept in a share of them over some that are kept. Not for several threads at once.
 */
final class Surface implements Landscape {
  /** Draws over which a goal, or a limit in a share of them, is searched; what is found is confirmed over all. */
  static final int DRAWS = 1024;

  private static final double STEP = 1e-6;
  /** Over draws, where a quantile has a kink at each of them. */
  private static final double STEP_OVER_DRAWS = 2e-3;

  private final Variant variant;
  private final Scales scales;
  private final List<Double> margins;
  private final Evaluator evaluator;
  private final double[] central;
  private final Optional<OfFigure> by;
  private final List<SearchLimit> overDraws;
  private final Optional<KeptDraws> draws;

  /**
   * A surface.
   *
   * @param scales by which goal and limits are divided
   * @param margins that are kept from each limit, in its unit
   * @param by what of the goal over draws, if anything is
   * @param sampler of the draws over which a goal is searched, and limits that have to be kept in a share of them
   */
  Surface(
      Variant variant,
      Scales scales,
      List<Double> margins,
      Optional<OfFigure> by,
      Optional<Sampler> sampler) {
    this.variant = variant;
    this.scales = scales;
    this.margins = List.copyOf(margins);
    this.by = by;
    List<Measure> measures = new ArrayList<>(List.of(variant.goal()));
    variant.limits().forEach(limit -> measures.addAll(pair(limit.subject())));
    this.evaluator = new Evaluator(variant.models(), measures);
    this.central = new double[measures.size()];
    Candidates.pins(variant, variant.startValues()).set(evaluator.draws());
    evaluator.settle(variant.moved());
    this.overDraws =
        variant.limits().stream().filter(limit -> limit.share().isPresent()).toList();
    this.draws = sampler
        .filter(any -> by.isPresent() || !overDraws.isEmpty())
        .map(drawn -> new KeptDraws(variant, ofDraws(), drawn, DRAWS));
  }

  private List<Measure> ofDraws() {
    List<Measure> all = new ArrayList<>();
    by.ifPresent(any -> all.add(variant.goal()));
    overDraws.forEach(limit -> all.add(Candidates.measure((Subject.Line) limit.subject())));
    return all;
  }

  /** The line that is limited and what it is compared with; the goal stands in for what there is not. */
  private List<OfLine> pair(Subject subject) {
    return subject instanceof Subject.Line line
        ? List.of(line.line(), line.other().orElse(variant.goal()))
        : List.of(variant.goal(), variant.goal());
  }

  @Override
  public int knobs() {
    return variant.knobs().size();
  }

  @Override
  public int limits() {
    return variant.limits().size();
  }

  @Override
  public double step() {
    return isSmooth() ? STEP : STEP_OVER_DRAWS;
  }

  /** Whether nothing in it is a quantile of draws. */
  private boolean isSmooth() {
    return overDraws.isEmpty() && by.map(Expected.class::isInstance).orElse(true);
  }

  @Override
  public double[] at(double[] point) {
    List<Double> values = variant.values(Arrays.stream(point).boxed().toList());
    double[] at = new double[1 + limits()];
    try {
      double[] found = values(values);
      at[0] = scales.goal(found[0]);
      for (int i = 0; i < limits(); i++) {
        SearchLimit limit = variant.limits().get(i);
        at[1 + i] = (limit.room(found[1 + i]) - margins.get(i)) / scales.limit(i);
      }
    } catch (UndefinedFigure undefined) {
      Arrays.fill(at, Double.NaN);
      at[0] = Double.POSITIVE_INFINITY;
    }
    return at;
  }

  /** The goal and what each limit is about, in their units; of a share of the draws the quantile that tells. */
  private double[] values(List<Double> knobs) {
    Pins pins = Candidates.pins(variant, knobs);
    pins.set(evaluator.draws());
    evaluator.evaluate(central);
    double[] values = new double[1 + limits()];
    values[0] = central[0];
    for (int i = 0; i < limits(); i++) {
      values[1 + i] = value(variant.limits().get(i).subject(), i, knobs);
    }
    draws.ifPresent(kept -> putOverDraws(kept.at(pins), values));
    return values;
  }

  /** Exactly, and not as a tie where two are nearly the same, or there would be no way down to where they are. */
  private double value(Subject subject, int limit, List<Double> knobs) {
    if (subject instanceof Subject.Sum sum) {
      return sum.knobs().stream().mapToDouble(knobs::get).sum();
    }
    double line = central[1 + 2 * limit];
    return ((Subject.Line) subject).other().isPresent() ? line - central[2 + 2 * limit] : line;
  }

  private void putOverDraws(double[][] columns, double[] values) {
    by.ifPresent(goal -> values[0] = goal(goal, columns[0]));
    int next = by.isPresent() ? 1 : 0;
    for (int i = 0; i < limits(); i++) {
      SearchLimit limit = variant.limits().get(i);
      if (limit.share().isPresent()) {
        values[1 + i] = Quantiles.smooth(sorted(columns[next++]), Quantiles.telling(limit));
      }
    }
  }

  private static double goal(OfFigure goal, double[] column) {
    return goal instanceof AtPercentile percentile
        ? Quantiles.smooth(sorted(column), percentile.percent() / 100.0)
        : Arrays.stream(column).average().orElseThrow();
  }

  private static double[] sorted(double[] column) {
    double[] sorted = column.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
