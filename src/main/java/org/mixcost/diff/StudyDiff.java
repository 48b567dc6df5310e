package org.mixcost.diff;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.SimulationPlan;

/**
 * Why the figures of a study are others than before.
 *
 * @param question that it answers
 * @param scenarios those that are in both, in the order of the study as it is
 * @param added those that are new
 * @param removed those that are gone
 * @param plan by whose draws
 */
public record StudyDiff(
    DiffQuestion question,
    List<ScenarioDiff> scenarios,
    List<Lone> added,
    List<Lone> removed,
    SimulationPlan plan) {

  public StudyDiff {
    requireNonNull(question, "question");
    scenarios = List.copyOf(scenarios);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    requireNonNull(plan, "plan");
  }

  /** A scenario that is in one of the studies alone, and its figure. */
  public record Lone(Scenario scenario, Figure figure) {}

  /** The unit of the figure. */
  public Unit unit() {
    return Stream.concat(
            scenarios.stream().map(ScenarioDiff::end),
            Stream.concat(added.stream(), removed.stream()).map(Lone::figure))
        .map(Figure::unit)
        .findFirst()
        .orElseThrow();
  }

  /** The causes that anything has, in their order. */
  public List<Cause> causes() {
    return scenarios.stream()
        .flatMap(scenario -> scenario.parts().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether no input of any scenario has changed, and none has come or gone. */
  public boolean isOfWordsAlone() {
    return added.isEmpty()
        && removed.isEmpty()
        && scenarios.stream()
            .allMatch(scenario -> scenario.parts().isEmpty() && !scenario.isRenamed());
  }
}
