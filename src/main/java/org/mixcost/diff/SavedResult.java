package org.mixcost.diff;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;

/**
 * What a run has found, and what it takes to find it again with the program as it is.
 *
 * @param figures what it found, by the names of the scenarios
 * @param study the scenarios that it was made from
 * @param plan by whose draws
 * @param before what it was made with, in words
 * @param after what it is made with now
 */
public record SavedResult(
    Map<String, Contribution> figures,
    Study study,
    SimulationPlan plan,
    String before,
    String after) {

  public SavedResult {
    figures = Map.copyOf(figures);
    requireNonNull(study, "study");
    requireNonNull(plan, "plan");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }

  /** The words for a program and its tables. */
  public static String madeWith(String version, List<String> otherTables) {
    return otherTables.isEmpty()
        ? "mixcost " + version
        : "mixcost %s, other tables: %s".formatted(version, String.join(", ", otherTables));
  }
}
