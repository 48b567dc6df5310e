package org.mixcost.analysis.sweep;

import java.util.List;
import org.mixcost.scenario.Study;

/**
 * What is requested of a sweep.
 *
 * @param study where the scenarios are
 * @param vary each input with its values, such as {@code training.price=2:3:0.5} or {@code training.price=2,3}
 */
public record SweepQuestion(Study study, List<String> vary) {
  public SweepQuestion {
    vary = List.copyOf(vary);
    if (vary.isEmpty()) {
      throw new IllegalArgumentException("a sweep moves one input or more");
    }
  }
}
