package org.mixcost.analysis.optimize;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.mixcost.analysis.optimize.SearchLimit.Subject;
import org.mixcost.analysis.optimize.Solver.Solved;
import org.mixcost.analysis.optimize.search.Spot;
import org.mixcost.model.CostModel;
import org.mixcost.model.Line;
import org.mixcost.model.Models;
import org.mixcost.scenario.Scenario;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfDifference;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Odds;
import org.mixcost.simulate.Pins;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Simulation;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Varied;

/** What was found beside the start and beside others, draw by draw. */
final class Confrontation {
  private final Aim aim;
  private final Variant variant;
  private final List<Double> values;
  private final SimulationPlan plan;
  private final Progress progress;
  private final Simulation simulation;
  private final List<OfLine> lines;
  private final double[] centrals;

  Confrontation(
      Aim aim, Variant variant, List<Double> values, SimulationPlan plan, Progress progress) {
    this.aim = aim;
    this.variant = variant;
    this.values = values;
    this.plan = plan;
    this.progress = progress;
    Models models = variant.models();
    Pins pins = Candidates.pins(variant, values);
    this.lines = lines();
    List<Measure> measures = new ArrayList<>(lines);
    measures.add(gain(variant.goal(), variant.startGoal()));
    this.simulation = Simulation.run(models, measures, plan, pins, progress);
    this.centrals = Evaluator.central(models, lines, pins);
  }

  private List<OfLine> lines() {
    Set<OfLine> all = new LinkedHashSet<>(List.of(variant.goal(), variant.startGoal()));
    variant.limits().forEach(limit -> {
      if (limit.subject() instanceof Subject.Line subject) {
        all.add(subject.line());
        before(subject).ifPresent(all::add);
      }
    });
    return List.copyOf(all);
  }

  /** Below 0 where the first is better than the second. */
  private Measure gain(OfLine found, OfLine other) {
    return aim.isMaximum() ? new OfDifference(other, found) : new OfDifference(found, other);
  }

  /** The same line of the start, where it has one. */
  private Optional<OfLine> before(Subject.Line subject) {
    return variant
        .models()
        .all()
        .get(variant.start())
        .find(subject.line().line().id())
        .map(line -> new OfLine(variant.start(), line));
  }

  private Figure figure(OfLine line) {
    return Figure.of(line.line().unit(), centrals[lines.indexOf(line)], simulation.get(line));
  }

  /** The goal at the start. */
  Figure before() {
    return figure(variant.startGoal());
  }

  /** The goal of what was found. */
  Figure goal() {
    return figure(variant.goal());
  }

  /** The odds of being better than the start. */
  Odds odds() {
    return simulation.get(gain(variant.goal(), variant.startGoal())).odds();
  }

  /** The odds of being better than another variant at some values of its knobs. */
  Odds odds(Variant other, List<Double> otherValues) {
    List<Scenario> both = new ArrayList<>(variant.models().study().scenarios());
    Scenario rival = other.models().all().get(other.candidate()).scenario();
    both.add(rival);
    Models models = Models.plan(variant.models().study().withScenarios(both));
    Pins pins = pins(models, variant, values).and(pins(models, other, otherValues));
    Measure gain =
        gain(variant.goal(), line(models, both.size() - 1, other.goal().line().id()));
    return Simulation.run(models, List.of(gain), plan, pins, progress).get(gain).odds();
  }

  private static OfLine line(Models models, int scenario, String id) {
    CostModel model = models.all().get(scenario);
    Line line = model.find(id).orElseThrow();
    return new OfLine(scenario, line);
  }

  /** The same knobs, as other models know them. */
  private static Pins pins(Models models, Variant variant, List<Double> values) {
    Pins pins = Pins.NONE;
    for (int i = 0; i < values.size(); i++) {
      Varied input = variant.knobs().get(i).input();
      pins = pins.and(Varied.find(models.inputs(), input.name()).orElseThrow().at(values.get(i)));
    }
    return pins;
  }

  /** The limits of what was found, with the price of each. */
  List<Kept> limits(Solved solved, Aftermath after) {
    return kept(solved, after::price);
  }

  /** The limits of what breaks them least. */
  List<Kept> nearest(Solved solved) {
    return kept(solved, limit -> Optional.empty());
  }

  private List<Kept> kept(Solved solved, IntFunction<Optional<Price>> prices) {
    List<Double> shares = solved.solver().shares(values);
    List<Kept> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < variant.limits().size(); i++) {
      SearchLimit limit = variant.limits().get(i);
      Optional<Double> share =
          limit.share().isPresent() ? Optional.of(shares.get(next++)) : Optional.empty();
      Optional<Price> price = prices.apply(i);
      all.add(new Kept(
          limit,
          solved.solver().bound(limit),
          limit.subject() instanceof Subject.Line line
              ? before(line).map(this::figure)
              : Optional.empty(),
          found(limit),
          price.isPresent(),
          share,
          isKept(limit, share, solved.spot().room().get(i)),
          price));
    }
    return all;
  }

  private static boolean isKept(SearchLimit limit, Optional<Double> share, double room) {
    return share.map(found -> found >= limit.share().orElseThrow()).orElse(room >= -Spot.ROUNDING);
  }

  private Figure found(SearchLimit limit) {
    if (limit.subject() instanceof Subject.Line line) {
      return figure(line.line());
    }
    Subject.Sum sum = (Subject.Sum) limit.subject();
    return Figure.fixed(
        sum.unit(), sum.knobs().stream().mapToDouble(values::get).sum());
  }
}
