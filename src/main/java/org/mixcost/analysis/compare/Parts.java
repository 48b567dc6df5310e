package org.mixcost.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;

/**
 * Parts of a study of many scenarios, each beside the baseline: the models and the counters of one part are gone before
 * those of the next are there, so that memory grows with what is kept of a scenario and no more.
 *
 * <p>Draws are named, so a scenario has the same whatever else is in its part.
 */
public final class Parts {
  /** Whose models, and counters of all their lines, take about 100 MB. */
  static final int MOST_IN_PART = 24;

  private Parts() {}

  /** The study itself where it is small enough. */
  public static List<Study> of(Study study) {
    List<Scenario> others = study.others();
    if (others.size() <= MOST_IN_PART) {
      return List.of(study);
    }
    List<Study> parts = new ArrayList<>();
    for (int from = 0; from < others.size(); from += MOST_IN_PART) {
      List<Scenario> part = others.subList(from, Math.min(others.size(), from + MOST_IN_PART));
      parts.add(study.withScenarios(
          Stream.concat(Stream.of(study.baselineScenario()), part.stream()).toList()));
    }
    return parts;
  }
}
