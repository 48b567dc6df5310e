package org.mixcost.analysis.compare.schedule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Parts;
import org.mixcost.analysis.compare.Result;
import org.mixcost.analysis.compare.schedule.Calendar.Stretch;
import org.mixcost.analysis.compare.schedule.Spending.Period;
import org.mixcost.formula.ScheduleFormulas;
import org.mixcost.model.Category;
import org.mixcost.model.CostModel;
import org.mixcost.model.Models;
import org.mixcost.model.Payment;
import org.mixcost.model.Payments;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.Paid;
import org.mixcost.simulate.Pins;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Simulation;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;

/** Spreads what scenarios cost over months, on the draws on which they were compared. */
public final class SpendingRun {
  /** Later than the plans of anybody; what is paid then is one sum. */
  private static final int MOST_MONTHS = 600;

  private static final List<Category> ALL =
      Stream.of(Category.values()).filter(Category::isCost).toList();

  private final Comparison comparison;
  private final Models models;
  private final Step step;
  private final Map<Integer, Calendar> calendars = new LinkedHashMap<>();
  private final Map<Paid, Double> central = new HashMap<>();
  private final Optional<Simulation> simulation;

  private SpendingRun(Comparison comparison, Step step, Models models, Progress progress) {
    this.comparison = comparison;
    this.step = step;
    this.models = models;
    for (int i = 0; i < models.all().size(); i++) {
      int place = i;
      Scenario scenario = models.all().get(i).scenario();
      scenario
          .schedule()
          .ifPresent(schedule -> calendars.put(
              place, new Calendar(schedule.start(), months(comparison.get(scenario.name())))));
    }
    evaluate();
    simulation = Optional.of(comparison.plan())
        .filter(plan -> !models.isFixed())
        .map(plan -> simulate(plan, progress));
  }

  /** When the money of each scenario is spent that says when it begins. */
  public static List<Spending> of(Comparison comparison, Progress progress) {
    Study study = comparison.study();
    OptionalInt longest = comparison.results().stream()
        .filter(result -> result.scenario().schedule().isPresent())
        .mapToInt(SpendingRun::months)
        .max();
    if (longest.isEmpty()) {
      return List.of();
    }
    Step step = Step.of(longest.getAsInt());
    return Parts.of(study).stream()
        .flatMap(
            part -> new SpendingRun(comparison, step, Models.plan(part), progress).spend().stream())
        .filter(distinct())
        .toList();
  }

  /** The baseline is in every part. */
  private static Predicate<Spending> distinct() {
    Set<String> seen = new HashSet<>();
    return spending -> seen.add(spending.scenario().name());
  }

  /** What is paid with every input at its median. */
  private void evaluate() {
    List<Paid> all = calendars.entrySet().stream()
        .flatMap(entry -> stretches(entry.getValue())
            .flatMap(stretch -> Stream.of(
                    both(entry.getKey(), stretch),
                    ALL.stream().map(category -> in(entry.getKey(), stretch, category)),
                    capital(entry.getKey(), stretch).stream())
                .flatMap(paid -> paid)))
        .distinct()
        .toList();
    double[] values = Evaluator.central(models, all, Pins.NONE);
    for (int i = 0; i < values.length; i++) {
      central.put(all.get(i), values[i]);
    }
  }

  private Simulation simulate(SimulationPlan plan, Progress progress) {
    List<Measure> measures = calendars.entrySet().stream()
        .flatMap(
            entry -> stretches(entry.getValue()).flatMap(stretch -> both(entry.getKey(), stretch)))
        .distinct()
        .map(Measure.class::cast)
        .toList();
    return Simulation.run(models, measures, plan, Pins.NONE, progress);
  }

  /** As many as nearly all draws take, and one more for what is paid at once when all else has ended. */
  private static int months(Result result) {
    Figure days = result.get("schedule.days");
    double last = Math.max(days.central(), days.spread().map(Summary::p95).orElse(0.0));
    return (int) Math.min(MOST_MONTHS, ScheduleFormulas.months(last) + 1);
  }

  private Stream<Stretch> stretches(Calendar calendar) {
    return Stream.concat(calendar.months().stream(), calendar.by(step).stream()).distinct();
  }

  private Stream<Paid> both(int scenario, Stretch stretch) {
    return Stream.of(in(scenario, stretch), until(scenario, stretch));
  }

  private Paid in(int scenario, Stretch stretch) {
    return new Paid(
        scenario, payments(scenario), Set.copyOf(ALL), stretch.fromDay(), stretch.untilDay());
  }

  private Paid until(int scenario, Stretch stretch) {
    return new Paid(scenario, payments(scenario), Set.copyOf(ALL), 0, stretch.untilDay());
  }

  private Paid in(int scenario, Stretch stretch, Category category) {
    return new Paid(
        scenario, payments(scenario), Set.of(category), stretch.fromDay(), stretch.untilDay());
  }

  /** What own accelerators lose in value and cost in capital, where any are owned. */
  private Optional<Paid> capital(int scenario, Stretch stretch) {
    return Optional.of(payments(scenario).ofCapital())
        .filter(capital -> !capital.parts().isEmpty())
        .map(capital -> new Paid(
            scenario, capital, Set.of(Category.COMPUTE), stretch.fromDay(), stretch.untilDay()));
  }

  private Payments payments(int scenario) {
    return models.all().get(scenario).payments().orElseThrow();
  }

  private List<Spending> spend() {
    return calendars.entrySet().stream()
        .map(entry -> spend(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Spending spend(int scenario, Calendar calendar) {
    CostModel model = models.all().get(scenario);
    Result result = comparison.get(model.scenario().name());
    return new Spending(
        model.scenario(),
        result.total(),
        result.find("schedule.present_value"),
        result.find("schedule.purchase"),
        periods(scenario, calendar.months()),
        periods(scenario, calendar.by(step)),
        payments(scenario).parts().stream()
            .filter(part -> !part.isTimed())
            .map(Payment::usd)
            .filter(result.lines()::contains)
            .toList());
  }

  /** What is paid in each stretch, up to the last in which anything is. */
  private List<Period> periods(int scenario, List<Stretch> stretches) {
    List<Period> periods = new ArrayList<>();
    for (Stretch stretch : stretches) {
      periods.add(new Period(
          stretch.name(),
          figure(in(scenario, stretch)),
          figure(until(scenario, stretch)),
          byCategory(scenario, stretch),
          capital(scenario, stretch).map(central::get)));
    }
    while (periods.size() > 1 && periods.get(periods.size() - 1).isEmpty()) {
      periods.remove(periods.size() - 1);
    }
    return periods;
  }

  private Map<Category, Double> byCategory(int scenario, Stretch stretch) {
    Map<Category, Double> paid = new EnumMap<>(Category.class);
    Result result = comparison.get(models.all().get(scenario).scenario().name());
    ALL.stream()
        .filter(category -> result.central(category).isPresent())
        .forEach(category -> paid.put(category, central.get(in(scenario, stretch, category))));
    return paid;
  }

  private Figure figure(Paid measure) {
    Unit unit = models.all().get(measure.scenario()).total().unit();
    double middle = central.get(measure);
    return simulation
        .map(draws -> Figure.of(unit, middle, draws.get(measure)))
        .orElseGet(() -> Figure.fixed(unit, middle));
  }
}
