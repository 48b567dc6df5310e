package org.mixcost.analysis.breakeven;

import java.util.List;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;

/**
 * What is requested of a break-even.
 *
 * @param study where the scenarios are
 * @param first one of them
 * @param second another one
 * @param vary the input that is moved and between which values, such as {@code training.price=1:4}; in its usual range
 *     where it stands alone
 */
public record BreakevenQuestion(Study study, Scenario first, Scenario second, String vary) {
  public BreakevenQuestion {
    if (first.equals(second)) {
      throw new IllegalArgumentException("a break-even needs two scenarios, not one twice");
    }
    if (!study.scenarios().containsAll(List.of(first, second))) {
      throw new IllegalArgumentException("both scenarios of a break-even are of its study");
    }
  }
}
