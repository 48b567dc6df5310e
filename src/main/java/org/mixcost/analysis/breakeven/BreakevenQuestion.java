package org.mixcost.analysis.breakeven;

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
  }
}
