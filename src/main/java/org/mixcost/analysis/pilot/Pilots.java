package org.mixcost.analysis.pilot;

import java.util.List;
import org.mixcost.model.Line;
import org.mixcost.scenario.Study;

/**
 * What some pilots are worth, each by itself, for the choice between the scenarios of a study.
 *
 * @param study whose scenarios are the alternatives
 * @param of the figure in money of which less is better
 * @param draws how many
 * @param means of the figure, one of each scenario
 * @param now the place of the scenario with the least of them, which is chosen without a pilot
 * @param each of the pilots, in the order in which they are asked for
 */
public record Pilots(
    Study study, Line of, long draws, List<Double> means, int now, List<PilotValue> each) {

  public Pilots {
    means = List.copyOf(means);
    each = List.copyOf(each);
  }

  /** The name of a scenario by its place. */
  public String scenario(int place) {
    return study.scenarios().get(place).name();
  }
}
