package org.mixcost.analysis.actuals;

import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mixcost.analysis.actuals.Completion.LineCompletion;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.simulate.Figure;

/**
 * What a project will cost in the end: what it has cost, and what is left of each line's work at what that work costs by the
 * plan and by what was seen.
 *
 * <pre>total = Σ actual + Σ (1 − done) · B · e^(x + m)</pre>
 *
 * <p>B is a line of the plan with every input at its median; x the logarithm of what it costs over that, by the draws of the
 * plan and, for reasons that no input has, a normal of standard deviation 0.1 for each ratio that is observed, both moved by
 * the {@linkplain Series months seen} as an {@link Ensemble} is; m what the {@linkplain MonthsLeft months left} differ by, together. Model
 * assumptions, all of them. What is not in the plan is not foreseen to go on.
 */
final class Forecast {
  private final Plan plan;
  private final List<Booked> booked;
  private final YearMonth until;
  private final Map<PlannedLine, List<Series>> series;
  private final double variance;
  private final Beliefs beliefs;
  private final double[] planned;
  private final double[] total;

  /**
   * A forecast.
   *
   * @param until the month by whose end the project is looked at
   * @param scopeUsd what has been paid beyond the plan
   * @param beliefs of the plan before anything is seen
   */
  Forecast(Plan plan, List<Booked> booked, YearMonth until, double scopeUsd, Beliefs beliefs) {
    this.plan = plan;
    this.booked = booked;
    this.until = until;
    this.beliefs = beliefs;
    series = plan.lines().stream().collect(toMap(line -> line, line -> Series.of(line, booked)));
    List<Series> all =
        plan.lines().stream().flatMap(line -> series.get(line).stream()).toList();
    variance = Series.variance(all);
    all.forEach(one -> beliefs.see(one, variance));
    planned = new double[beliefs.draws()];
    total = new double[beliefs.draws()];
    Arrays.fill(total, scopeUsd);
  }

  Completion completion() {
    List<LineCompletion> lines = new ArrayList<>();
    plan.lines().forEach(line -> lines.add(line(line)));
    OptionalDouble budget = plan.model()
        .scenario()
        .limits()
        .budget()
        .map(Quantity::median)
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
    double over = budget.isEmpty()
        ? 0
        : (double)
                Arrays.stream(total).filter(usd -> usd > budget.getAsDouble()).count()
            / total.length;
    double central = plan.lines().stream().mapToDouble(PlannedLine::usd).sum();
    return new Completion(
        Figure.of(unit(), central, Beliefs.summary(planned)),
        figure(total),
        lines,
        beliefs.learned(),
        budget,
        over,
        Math.sqrt(variance));
  }

  private LineCompletion line(PlannedLine line) {
    List<Booked> own = booked.stream().filter(one -> one.line().equals(line)).toList();
    double done = own.stream().mapToDouble(Booked::done).sum();
    double paid = own.stream().mapToDouble(one -> one.actual().doubleValue()).sum();
    double left = Math.max(0, 1 - done);
    double[] cost = beliefs.rest(line, left, monthsLeft(line, own, done));
    Arrays.setAll(cost, i -> paid + cost[i]);
    double[] before = beliefs.planned(line);
    for (int i = 0; i < total.length; i++) {
      planned[i] += before[i];
      total[i] += cost[i];
    }
    Optional<Double> ratio =
        Optional.of(paid / (line.usd() * done)).filter(known -> Double.isFinite(known));
    return new LineCompletion(
        line.cost().label(),
        done,
        ratio,
        Figure.of(unit(), line.usd(), Beliefs.summary(before)),
        figure(cost));
  }

  /** What the months left differ by together from what is believed of all. */
  private MonthsLeft monthsLeft(PlannedLine line, List<Booked> own, double done) {
    double count = line.due().isPresent()
        ? line.monthsAfter(until)
        : Math.rint(own.size() * (1 - done) / done);
    int ratios = Math.max(1, series.get(line).size());
    return new MonthsLeft(ratios * variance, Double.isFinite(count) ? Math.max(1, count) : 1);
  }

  private Figure figure(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Figure.of(unit(), sorted[sorted.length / 2], Beliefs.summary(values));
  }

  private Unit unit() {
    return plan.model().total().unit();
  }
}
