package org.mixcost.report.present.decide;

import org.mixcost.model.Category;
import org.mixcost.model.Line;
import org.mixcost.simulate.DecisionGoal;
import org.mixcost.simulate.DecisionGoal.AtPercentile;
import org.mixcost.simulate.DecisionGoal.Expected;
import org.mixcost.simulate.DecisionGoal.HighRegret;
import org.mixcost.simulate.DecisionGoal.Regret;

/** What the best alternative has the least of, in words. */
final class GoalWords {
  private final Line of;

  GoalWords(Line of) {
    this.of = of;
  }

  /** What is decided by, within a sentence. */
  String figure() {
    return isTotal() ? "cost" : of.id();
  }

  boolean isTotal() {
    return of.category() == Category.TOTAL;
  }

  /** Such as {@code expected cost}. */
  String of(DecisionGoal goal) {
    if (goal instanceof Expected) {
      return "expected " + figure();
    }
    if (goal instanceof AtPercentile percentile) {
      return "p" + percentile.percent() + " of the " + figure();
    }
    if (goal instanceof Regret) {
      return "expected regret";
    }
    if (goal instanceof HighRegret) {
      return "p95 of the regret";
    }
    throw new AssertionError(goal);
  }
}
