package org.mixcost.analysis.decide;

import org.mixcost.scenario.Study;
import org.mixcost.simulate.DecisionGoal;

/**
 * What is requested of a decision.
 *
 * @param study whose scenarios are the alternatives
 * @param figure the id of a line of which less is better, such as {@code total}
 * @param goal by which one is chosen
 */
public record DecideQuestion(Study study, String figure, DecisionGoal goal) {

  /** Which scenario costs least on average. */
  public static DecideQuestion ofTotals(Study study) {
    return new DecideQuestion(study, "total", new DecisionGoal.Expected());
  }
}
