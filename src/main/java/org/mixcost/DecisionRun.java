package org.mixcost;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.analysis.breakeven.BreakevenQuestion;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.analysis.sensitivity.Sensitivity.InputDriver;
import org.mixcost.decision.Decision;
import org.mixcost.decision.Decision.Turn;
import org.mixcost.issue.Checked;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;
import org.mixcost.model.Models;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Finds what decides between the cheapest scenario and the runner-up, and which input turns it by itself. */
final class DecisionRun {
  /** Base samples and draws: enough for shares of a few points in a hundred, and for a page. */
  private static final long SAMPLES = 2048;

  /** What the names of those begin with that are no amount that a reader could move. */
  private static final List<String> NO_AMOUNTS = List.of("laws/", Inputs.NEUTRAL);
  /** A place in a price list, all of whose prices are moved by a factor. */
  private static final String PRICE_LIST = "generators/";

  private static final String FACTORS = "=10%:1000%";

  private final MixCost mixCost;
  private final Study pair;
  private final String cheapest;
  private final String runnerUp;
  private final SimulationPlan plan;
  private final Progress progress;
  private final Models models;

  private DecisionRun(
      MixCost mixCost, Study study, Difference rival, SimulationPlan plan, Progress progress) {
    this.mixCost = mixCost;
    this.cheapest = rival.baseline();
    this.runnerUp = rival.scenario();
    this.pair = study.only(List.of(cheapest, runnerUp)).comparedWith(cheapest);
    this.plan = plan;
    this.progress = progress;
    this.models = Models.plan(pair);
  }

  /** What decides between the first two of a comparison, or the cost of the only one. */
  static Decision of(MixCost mixCost, Comparison comparison, Progress progress) {
    Study study = comparison.study();
    SimulationPlan few = comparison.plan().ofAtMost(SAMPLES);
    return comparison.rivals().stream()
        .findFirst()
        .map(rival -> new DecisionRun(mixCost, study, rival, few, progress).decide())
        .orElseGet(() -> new Decision(mixCost.sensitivity(study, few, progress), Optional.empty()));
  }

  /** An input that turns it as it moves, by how it is requested. */
  private record Turning(String vary, Breakeven breakeven) {
    /** How far it has to move, as the logarithm of a factor. */
    double proportion() {
      return Math.abs(
          StrictMath.log(breakeven.nearest() / breakeven.range().input().now()));
    }
  }

  private Decision decide() {
    Decision drivers = new Decision(mixCost.sensitivity(pair, plan, progress), Optional.empty());
    Optional<Turning> turning = firstOf(drivers.drivers()).or(this::nearestOfFixed);
    return new Decision(drivers.sensitivity(), turning.map(this::turn));
  }

  /** The first of some drivers that turns it within its usual range. */
  private Optional<Turning> firstOf(List<InputDriver> drivers) {
    return drivers.stream()
        .filter(InputDriver::isNotable)
        .flatMap(driver -> driver.inputs().stream())
        .flatMap(name -> crossing(name).stream())
        .findFirst();
  }

  /** Of the inputs that are known, that which has to move least, in proportion. */
  private Optional<Turning> nearestOfFixed() {
    return models.inputs().all().stream()
        .map(Input::quantity)
        .filter(quantity -> quantity.isFixed() && quantity.median() != 0)
        .map(quantity -> quantity.name())
        .distinct()
        .flatMap(name -> crossing(name).stream())
        .min(comparingDouble(Turning::proportion));
  }

  /** Where the two cross as an input moves, with the others at their medians. */
  private Optional<Turning> crossing(String name) {
    return Optional.of(name)
        .filter(known -> NO_AMOUNTS.stream().noneMatch(known::startsWith))
        .map(this::moved)
        .flatMap(vary -> breakeven(vary, 1).found().map(found -> new Turning(vary, found)))
        .filter(found -> !found.breakeven().central().isEmpty());
  }

  /** An input of which the two say the same moves in both, any other in the runner-up alone. */
  private String moved(String name) {
    if (name.startsWith(PRICE_LIST)) {
      return name + FACTORS;
    }
    return models.inputs().named(name).size() == 1 ? name : runnerUp + ":" + name;
  }

  private Checked<Breakeven> breakeven(String vary, long draws) {
    BreakevenQuestion question =
        new BreakevenQuestion(pair, pair.get(cheapest), pair.get(runnerUp), vary);
    return mixCost.breakeven(question, plan.ofAtMost(draws), progress);
  }

  /** A crossing with its spread, and the way to it. */
  private Turn turn(Turning turning) {
    Breakeven spread = breakeven(turning.vary(), plan.samples()).get();
    return new Turn(spread, mixCost.curves(spread.near(), plan, progress));
  }
}
