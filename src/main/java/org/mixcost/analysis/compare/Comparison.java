package org.mixcost.analysis.compare;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.mixcost.model.Models;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Ranking;
import org.mixcost.simulate.SimulationPlan;

/**
 * Scenarios on one footing: each one's bill, and its difference to the baseline, draw by draw.
 *
 * @param study what was requested
 * @param plan how it was simulated
 * @param results one of each scenario, in the order of the study
 * @param differences one of each scenario but the baseline
 * @param rivals differences to the cheapest scenario, all inputs at their medians: of the runner-up, and of whatever
 *     costs as little as the cheapest; none where there is one scenario
 */
public record Comparison(
    Study study,
    SimulationPlan plan,
    List<Result> results,
    List<Difference> differences,
    List<Difference> rivals) {
  public Comparison {
    results = List.copyOf(results);
    differences = List.copyOf(differences);
    rivals = List.copyOf(rivals);
  }

  /** Compares the scenarios of a study, all of them on the same draws. */
  public static Comparison of(Study study, SimulationPlan plan) {
    return of(study, plan, new Progress());
  }

  /** The same, and reports how far it has come. */
  public static Comparison of(Study study, SimulationPlan plan, Progress progress) {
    List<Study> parts = Parts.of(study);
    return parts.size() == 1
        ? Prepared.of(Models.plan(study)).compare(plan, progress)
        : new PartwiseComparison(study, parts, plan, progress).compare();
  }

  /** Whether there are more scenarios than a page has room to show one by one. */
  public boolean isLong() {
    return results.size() > Ranking.MOST_SHOWN;
  }

  /**
   * What a page shows one by one: of many scenarios the baseline and those that cost least with every input at its
   * median, {@value Ranking#MOST_SHOWN} in all and in the order of the study.
   */
  public Comparison shortlist() {
    if (!isLong()) {
      return this;
    }
    Set<String> shown = Ranking.of(results, result -> result.total().central())
        .shortlist(results.indexOf(baseline()))
        .stream()
        .map(place -> results.get(place).name())
        .collect(toSet());
    return new Comparison(
        study.only(List.copyOf(shown)),
        plan,
        results.stream().filter(result -> shown.contains(result.name())).toList(),
        differences.stream().filter(other -> shown.contains(other.scenario())).toList(),
        rivals.stream().filter(rival -> shown.contains(rival.scenario())).toList());
  }

  /** The result of a scenario. */
  public Result get(String scenario) {
    return results.stream()
        .filter(result -> result.name().equals(scenario))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no scenario '" + scenario + "'"));
  }

  /** That which costs least with every input at its median; of several, the first. */
  public Result cheapest() {
    return rivals.stream().findFirst().map(rival -> get(rival.baseline())).orElse(results.get(0));
  }

  public Result baseline() {
    return get(study.baseline());
  }

  /** Whether no total has a spread: nothing is uncertain, or nothing that is moves one, or there is one draw. */
  public boolean isFixed() {
    return results.stream().allMatch(result -> result.total().spread().isEmpty());
  }
}
