package org.mixcost.analysis.pilot;

import java.util.List;
import org.mixcost.scenario.Pilot;
import org.mixcost.scenario.Study;

/**
 * What is asked of pilots.
 *
 * @param study whose scenarios are the alternatives
 * @param figure the id of a line in money of which less is better, such as {@code total}
 * @param pilots what would be measured, each by itself
 */
public record PilotQuestion(Study study, String figure, List<Pilot> pilots) {
  public PilotQuestion {
    pilots = List.copyOf(pilots);
  }

  /** What the pilots that a study states are worth for its total. */
  public static PilotQuestion ofTotals(Study study) {
    return new PilotQuestion(study, "total", study.pilots());
  }
}
