package org.mixcost.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mixcost.formula.Ties;
import org.mixcost.model.Line;
import org.mixcost.model.Models;
import org.mixcost.quantity.Unit;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Ranking;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.Simulation;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;

/** Runs one comparison: plans the models, estimates, simulates, and puts the results together. */
final class ComparisonRun {
  private final Prepared prepared;
  private final Models models;
  private final List<Estimate> estimates;
  private final Ranking ranking;
  private final SimulationPlan plan;
  private final Optional<Simulation> simulation;

  ComparisonRun(Prepared prepared, SimulationPlan plan, Progress progress) {
    this.prepared = prepared;
    this.models = prepared.models();
    estimates = models.all().stream().map(prepared::estimate).toList();
    this.ranking = Ranking.of(estimates, Estimate::totalUsd);
    this.plan = plan;
    simulation = prepared.sampler(plan.seed()).map(sampler -> simulate(sampler, progress));
  }

  private Simulation simulate(Sampler sampler, Progress progress) {
    return Simulation.run(
        models.all(),
        models.inputs(),
        measures(),
        plan,
        new Simulation.Setting(sampler, prepared.pins(), progress));
  }

  Comparison compare() {
    List<Result> results =
        IntStream.range(0, models.all().size()).mapToObj(this::result).toList();
    List<Difference> differences =
        models.others().stream().map(i -> difference(i, models.baseline())).toList();
    List<Difference> rivals =
        ranking.rivals().stream().map(i -> difference(i, ranking.cheapest())).toList();
    return new Comparison(models.study(), plan, results, differences, rivals);
  }

  /** All that is summed up over the draws. */
  private List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    for (int i = 0; i < models.all().size(); i++) {
      for (Line line : prepared.lines(models.all().get(i))) {
        measures.add(new OfLine(i, line));
      }
      check(i).both().ifPresent(measures::add);
    }
    models.others().forEach(i -> measures.addAll(pair(i, models.baseline())));
    ranking.rivals().forEach(i -> measures.addAll(pair(i, ranking.cheapest())));
    return measures.stream().distinct().toList();
  }

  private List<Measure> pair(int scenario, int other) {
    return List.of(less(scenario, other), over(scenario, other));
  }

  private Measure less(int scenario, int other) {
    return new Measure.OfDifference(total(scenario), total(other));
  }

  private Measure over(int scenario, int other) {
    return new Measure.Ratio(total(scenario), total(other));
  }

  private OfLine total(int scenario) {
    return new OfLine(scenario, models.all().get(scenario).total());
  }

  private Result result(int scenario) {
    Map<Line, Figure> figures = new LinkedHashMap<>();
    for (Line line : prepared.lines(models.all().get(scenario))) {
      double central = estimates.get(scenario).value(line);
      figures.put(line, figure(line.unit(), central, new OfLine(scenario, line)));
    }
    LimitCheck check = check(scenario);
    Optional<Summary> both = check.both().map(this::summary);
    long draws = simulation.isPresent() ? plan.samples() : 0;
    return new Result(models.all().get(scenario), draws, figures, check, both);
  }

  private Difference difference(int scenario, int other) {
    double usd = estimates.get(scenario).totalUsd();
    double otherUsd = estimates.get(other).totalUsd();
    Measure less = less(scenario, other);
    return new Difference(
        name(scenario),
        name(other),
        figure(models.all().get(scenario).total().unit(), Ties.difference(usd, otherUsd), less),
        figure(Unit.FACTOR, usd / otherUsd, over(scenario, other)),
        summary(less).odds());
  }

  private String name(int scenario) {
    return models.all().get(scenario).scenario().name();
  }

  private LimitCheck check(int scenario) {
    return new LimitCheck(models.all().get(scenario), scenario);
  }

  /** What a measure is over all draws, or where nothing is uncertain. */
  private Summary summary(Measure measure) {
    return simulation.map(draws -> draws.get(measure)).orElseGet(() -> fixed(measure));
  }

  private Summary fixed(Measure measure) {
    return Summary.fixed(Evaluator.central(models, List.of(measure), prepared.pins())[0]);
  }

  private Figure figure(Unit unit, double central, Measure measure) {
    return simulation
        .map(draws -> Figure.of(unit, central, draws.get(measure)))
        .orElseGet(() -> new Figure(unit, central, Optional.empty()));
  }
}
