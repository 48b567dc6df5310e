package org.mixcost.analysis.compare;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mixcost.issue.Suggestion;
import org.mixcost.model.Category;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Inputs;
import org.mixcost.model.Line;
import org.mixcost.model.Models;
import org.mixcost.model.UnknownLine;
import org.mixcost.quantity.Domain;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.Paths;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.Pins;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Varied;

/**
 * A study that is compared many times: its models are planned and its uncertain inputs tabulated once.
 *
 * <pre>{@code
 * Prepared prepared = mixCost.prepare(study).only();
 * double usd = prepared.with("training.price", 2.6).estimate("own").totalUsd();
 * }</pre>
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class Prepared {
  /** Lines by which it is judged whether limits are kept. */
  private static final Set<String> OF_LIMITS =
      Set.of("budget.left", "project.days", "deadline.left");

  private final Models models;
  private final Map<String, CostModel> byName;
  /** None where nothing is drawn. */
  private final Optional<Sampler> sampler;

  private final Pins pins;
  private final Request request;

  private Prepared(
      Models models,
      Map<String, CostModel> byName,
      Optional<Sampler> sampler,
      Pins pins,
      Request request) {
    this.models = models;
    this.byName = byName;
    this.sampler = sampler;
    this.pins = pins;
    this.request = request;
  }

  /** Which lines are compared. */
  @FunctionalInterface
  private interface Request {
    boolean holds(Line line);
  }

  /** The models of a study, ready for comparisons of all their lines. */
  public static Prepared of(Models models) {
    Map<String, CostModel> byName =
        models.all().stream().collect(toMap(model -> model.scenario().name(), Function.identity()));
    Optional<Sampler> sampler = models.isFixed()
        ? Optional.empty()
        : Optional.of(new Sampler(models.inputs(), SimulationPlan.DEFAULT_SEED));
    return new Prepared(models, byName, sampler, Pins.NONE, line -> true);
  }

  public Study study() {
    return models.study();
  }

  /** The names of the inputs that can be held, such as {@code training.price}. */
  public List<String> inputs() {
    return models.inputs().all().stream()
        .map(input -> input.quantity().name())
        .filter(name -> !name.startsWith(Inputs.NEUTRAL))
        .distinct()
        .toList();
  }

  /**
   * The same with an input held at a value in all scenarios that read it, whatever they believe of it.
   *
   * @param name of the input, such as {@code training.price}
   * @param value in its unit; a share is a part of 1
   * @throws IllegalArgumentException if no scenario has such an input, if they state it in several units, or if a file
   *     could not say the value
   */
  public Prepared with(String name, double value) {
    Varied input = Varied.find(models.inputs(), name)
        .orElseThrow(() -> new IllegalArgumentException(
            "no input '" + name + "'" + Suggestion.didYouMean(name, inputs())));
    requireOneUnit(input);
    Domain domain = Paths.domain(name, input.unit());
    if (!domain.contains(value)) {
      throw new IllegalArgumentException(
          "'" + name + "' must be " + domain.words() + ", found " + value);
    }
    return new Prepared(models, byName, sampler, pins.and(input.at(value)), request);
  }

  private static void requireOneUnit(Varied input) {
    if (input.quantities().stream().map(quantity -> quantity.unit()).distinct().count() > 1) {
      throw new IllegalArgumentException("'" + input.name() + "' is in several units");
    }
  }

  /**
   * The same, of the total and some other lines alone, which takes a fraction of the time. What figures of other lines
   * would warn of is not said.
   *
   * @param lines their ids, such as {@code training.gpu_hours}; none for the total alone
   * @throws IllegalArgumentException if no scenario has a line of an id
   */
  public Prepared only(String... lines) {
    Set<String> ids = new LinkedHashSet<>(Arrays.asList(lines));
    ids.stream()
        .filter(id -> models.all().stream()
            .flatMap(model -> model.lines().stream())
            .noneMatch(line -> line.id().equals(id)))
        .findFirst()
        .ifPresent(id -> {
          throw new IllegalArgumentException(UnknownLine.of(id, models.all()).message());
        });
    ids.addAll(OF_LIMITS);
    return new Prepared(
        models,
        byName,
        sampler,
        pins,
        line -> line.category() == Category.TOTAL || ids.contains(line.id()));
  }

  /** What the scenarios cost, as {@link Comparison#of(Study, SimulationPlan)} says it of a study with those values. */
  public Comparison compare(SimulationPlan plan) {
    return compare(plan, new Progress());
  }

  /** The same, and reports how far it has come. */
  public Comparison compare(SimulationPlan plan, Progress progress) {
    progress.plan(sampler.isPresent() ? plan.samples() : 0);
    return run(plan, progress);
  }

  /** The comparison, whose draws are among those that are planned already. */
  Comparison run(SimulationPlan plan, Progress progress) {
    return new ComparisonRun(this, plan, progress).compare();
  }

  /**
   * What a scenario costs when all inputs that are not held have their medians.
   *
   * @throws IllegalArgumentException if the study has no scenario of the name
   */
  public Estimate estimate(String scenario) {
    CostModel model = byName.get(scenario);
    if (model == null) {
      throw new IllegalArgumentException(
          "no scenario '" + scenario + "'" + Suggestion.didYouMean(scenario, byName.keySet()));
    }
    return estimate(model);
  }

  Estimate estimate(CostModel model) {
    return Estimate.of(model, central(), lines(model));
  }

  private Draws central() {
    Draws central = models.inputs().central();
    pins.set(central);
    return central;
  }

  /** The lines of a model that are compared. */
  List<Line> lines(CostModel model) {
    return model.lines().stream().filter(request::holds).toList();
  }

  Models models() {
    return models;
  }

  /** What draws the inputs by a seed; none where nothing is drawn. */
  Optional<Sampler> sampler(long seed) {
    return sampler.map(any -> any.seeded(seed));
  }

  Pins pins() {
    return pins;
  }
}
