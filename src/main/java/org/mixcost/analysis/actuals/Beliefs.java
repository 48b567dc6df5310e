package org.mixcost.analysis.actuals;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.actuals.Booked.Used;
import org.mixcost.analysis.actuals.Completion.Learned;
import org.mixcost.analysis.actuals.Series.Kind;
import org.mixcost.model.Input;
import org.mixcost.model.Term;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;

/** What the lines and inputs of a plan are believed to be, draw by draw: before and after its months are seen. */
final class Beliefs {
  /** By how much a ratio is off for reasons that no input has, as a standard deviation of the logarithm. */
  static final double PLAN_ERROR = 0.1;

  /** An input whose variance is below this share of what it was has been learned about. */
  private static final double LEARNED = 0.9;

  private static final int MOST_LEARNED = 8;

  private final PlanDraws drawn;
  private final Ensemble ensemble;
  private final Map<PlannedLine, double[]> costs = new HashMap<>();
  private final Map<PlannedLine, double[]> prices = new HashMap<>();
  private final List<MovedInput> inputs;

  /** What is believed before anything is seen. */
  Beliefs(Plan plan, List<Booked> booked, SimulationPlan draws, Progress progress) {
    Map<PlannedLine, Term> priced = new LinkedHashMap<>();
    booked.forEach(
        one -> one.used().map(Used::price).ifPresent(price -> priced.put(one.line(), price)));
    List<Input> uncertain =
        plan.models().inputs().uncertain().stream().filter(plan.model()::reads).toList();
    drawn = new PlanDraws(
        plan.models(),
        Stream.of(
                plan.lines().stream().map(PlannedLine::cost),
                priced.values().stream(),
                uncertain.stream())
            .flatMap(terms -> terms.map(Term.class::cast))
            .distinct()
            .toList(),
        draws,
        progress);
    ensemble = new Ensemble(drawn.count(), draws.seed());
    plan.lines().forEach(line -> addLine(line, Optional.ofNullable(priced.get(line))));
    inputs = uncertain.stream().flatMap(input -> moved(input).stream()).toList();
  }

  /** A line whose cost is above 0 in all draws; of any other, no ratio says anything. */
  private void addLine(PlannedLine line, Optional<Term> price) {
    double[] usd = drawn.get(line.cost());
    if (line.usd() <= 0 || !Arrays.stream(usd).allMatch(cost -> cost > 0)) {
      return;
    }
    double[] cost = ratio(usd, line.usd());
    addError(cost, ensemble.normals());
    price.ifPresent(term -> {
      double[] error = ensemble.normals();
      double[] ofPrice = ratio(drawn.get(term), line.central().first(term));
      addError(ofPrice, error);
      addError(cost, error);
      prices.put(line, ofPrice);
      ensemble.add(ofPrice);
    });
    costs.put(line, cost);
    ensemble.add(cost);
  }

  private static double[] ratio(double[] values, double planned) {
    return Arrays.stream(values).map(value -> StrictMath.log(value / planned)).toArray();
  }

  private static void addError(double[] logs, double[] normals) {
    for (int i = 0; i < logs.length; i++) {
      logs[i] += PLAN_ERROR * normals[i];
    }
  }

  private Optional<MovedInput> moved(Input input) {
    double[] planned = drawn.get(input);
    Optional<MovedInput> moved = Scale.of(planned, input.quantity().unit())
        .map(scale -> new MovedInput(input, scale, planned));
    moved.map(MovedInput::values).ifPresent(ensemble::add);
    return moved;
  }

  /**
   * Sees the months of a line.
   *
   * @param variance of a month around what is believed of all
   */
  void see(Series series, double variance) {
    double[] cost = costs.get(series.line());
    if (cost == null) {
      return;
    }
    ensemble.observe(
        observed(series, cost), series.mean(), variance / series.logs().size());
  }

  private double[] observed(Series series, double[] cost) {
    if (series.kind() == Kind.COST) {
      return cost;
    }
    double[] price = prices.get(series.line());
    if (series.kind() == Kind.PRICE) {
      return price;
    }
    double[] speed = new double[cost.length];
    Arrays.setAll(speed, i -> cost[i] - price[i]);
    return speed;
  }

  int draws() {
    return drawn.count();
  }

  /**
   * What the rest of a line costs in each draw.
   *
   * @param left of its work [fraction]
   */
  double[] rest(PlannedLine line, double left, MonthsLeft months) {
    double[] logs = costs.get(line);
    if (logs == null) {
      return Arrays.stream(planned(line)).map(usd -> left * usd).toArray();
    }
    double[] off = ensemble.normals();
    double deviation = Math.sqrt(months.variance());
    double[] rest = new double[logs.length];
    for (int i = 0; i < rest.length; i++) {
      double log = logs[i] + months.mean() + deviation * off[i];
      rest[i] = left * line.usd() * StrictMath.exp(log);
    }
    return rest;
  }

  /** What the plan has for a line in each draw. */
  double[] planned(PlannedLine line) {
    return drawn.get(line.cost());
  }

  /** Inputs of which something was learned, those first of which it is most. */
  List<Learned> learned() {
    return inputs.stream()
        .filter(input -> input.left() < LEARNED)
        .sorted(comparingDouble(MovedInput::left))
        .limit(MOST_LEARNED)
        .map(MovedInput::learned)
        .toList();
  }

  /** Of values that may all be one. */
  static Summary summary(double[] values) {
    if (Arrays.stream(values).allMatch(value -> value == values[0])) {
      return Summary.fixed(values[0]);
    }
    List<Double> all = new ArrayList<>();
    Arrays.stream(values).forEach(all::add);
    return Summary.of(all);
  }
}
