package org.mixcost.analysis.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.mixcost.formula.Ties;
import org.mixcost.model.CostModel;
import org.mixcost.model.Models;
import org.mixcost.quantity.Unit;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Odds;
import org.mixcost.simulate.Pins;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.Simulation;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;

/** Compares the predicted quality of each scenario with the baseline's, on the draws that money is compared on. */
public final class QualityComparison {
  /** Draws in which the size of equal quality is searched. */
  private static final int MOST_SEARCHES = 4096;

  private final Models models;
  private final SimulationPlan plan;
  private final Sampler sampler;
  private final Progress progress;
  private final int searches;

  private QualityComparison(Models models, SimulationPlan plan, Progress progress) {
    this.models = models;
    this.plan = plan;
    this.progress = progress;
    this.sampler = new Sampler(models.inputs(), plan.seed());
    this.searches = (int) Math.min(MOST_SEARCHES, plan.samples());
  }

  /** One difference of each scenario whose quality, like the baseline's, is predicted. */
  public static List<QualityDifference> of(Models models, SimulationPlan plan, Progress progress) {
    boolean isRequested = isPredicted(models.all().get(models.baseline()));
    List<Integer> predicted = models.others().stream()
        .filter(scenario -> isRequested && isPredicted(models.all().get(scenario)))
        .toList();
    return predicted.isEmpty()
        ? List.of()
        : new QualityComparison(models, plan, progress).of(predicted);
  }

  private List<QualityDifference> of(List<Integer> scenarios) {
    progress.plan(Profile.values().length * plan.samples() + (long) scenarios.size() * searches);
    Map<Profile, Simulation> simulations = new EnumMap<>(Profile.class);
    List<Measure> differences = scenarios.stream().map(this::lossDifference).toList();
    for (Profile profile : Profile.values()) {
      simulations.put(profile, simulate(differences, profile));
    }
    return plan.threads().map(scenarios, scenario -> difference(scenario, simulations));
  }

  /**
   * How a scenario becomes as good as the baseline, which is a part of {@link #of} and takes less than it.
   *
   * @param scenario whose quality, like the baseline's, is predicted
   */
  public static EqualQuality equalQuality(
      Models models, int scenario, SimulationPlan plan, Progress progress) {
    QualityComparison comparison = new QualityComparison(models, plan, progress);
    progress.plan(comparison.searches);
    return comparison.equalQuality(scenario);
  }

  private static boolean isPredicted(CostModel model) {
    return model.scenario().quality().isPresent();
  }

  private QualityDifference difference(int scenario, Map<Profile, Simulation> simulations) {
    Measure difference = lossDifference(scenario);
    Map<Profile, Figure> differences = new EnumMap<>(Profile.class);
    simulations.forEach((profile, simulation) -> differences.put(
        profile, Figure.of(Unit.NAT, central(difference, profile), simulation.get(difference))));
    CostModel model = models.all().get(scenario);
    return new QualityDifference(
        model.scenario().name(),
        models.study().baseline(),
        differences,
        simulations.get(Profile.CENTRAL).get(difference).odds(),
        equalQuality(scenario),
        Verdicts.of(model, models.inputs().central()));
  }

  private Measure lossDifference(int scenario) {
    return new Measure.OfDifference(loss(scenario), loss(models.baseline()));
  }

  private OfLine loss(int scenario) {
    return new OfLine(scenario, models.all().get(scenario).find("quality.loss").orElseThrow());
  }

  /** All differences at once, so that a draw is taken and the baseline's loss predicted once for all of them. */
  private Simulation simulate(List<Measure> differences, Profile profile) {
    Pins pins = profile.pins(models.inputs());
    Simulation.Setting setting = new Simulation.Setting(sampler, pins, progress);
    return Simulation.run(models.all(), models.inputs(), differences, plan, setting);
  }

  private double central(Measure difference, Profile profile) {
    return Evaluator.central(models, List.of(difference), profile.pins(models.inputs()))[0];
  }

  private EqualQuality equalQuality(int scenario) {
    EqualQualitySearch search = new EqualQualitySearch(models, scenario, models.baseline());
    OptionalDouble scale = search.scale();
    double usd = scale.isPresent() ? search.usd(scale.getAsDouble()) : Double.POSITIVE_INFINITY;
    double difference = Ties.difference(usd, search.otherUsd());
    String floor = scale.isPresent() ? "" : search.floor();
    Found found = new Found(search);
    Unit unit = models.all().get(scenario).total().unit();
    return new EqualQuality(
        Figure.of(unit, usd, found.usd()),
        Figure.of(unit, difference, found.difference()),
        Figure.of(Unit.FACTOR, scale.orElse(Double.POSITIVE_INFINITY), found.scale()),
        found.odds(),
        found.unreachable(),
        floor);
  }

  /** What was found in many draws. */
  private final class Found {
    private final List<Double> scales = new ArrayList<>();
    private final List<Double> costs = new ArrayList<>();
    private final List<Double> differences = new ArrayList<>();

    Found(EqualQualitySearch search) {
      Sampler.Samples samples = sampler.samples();
      for (int i = 0; i < searches; i++) {
        samples.next(search.draws());
        search.scale().ifPresent(scale -> add(scale, search));
        progress.advance(1);
      }
    }

    private void add(double scale, EqualQualitySearch search) {
      double usd = search.usd(scale);
      scales.add(scale);
      costs.add(usd);
      differences.add(Ties.difference(usd, search.otherUsd()));
    }

    Summary usd() {
      return Summary.of(costs);
    }

    Summary difference() {
      return Summary.of(differences);
    }

    Summary scale() {
      return Summary.of(scales);
    }

    double unreachable() {
      return 1 - (double) scales.size() / searches;
    }

    Odds odds() {
      return Odds.of(differences, searches);
    }
  }
}
