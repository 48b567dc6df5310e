package org.mixcost.analysis.compare;

import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Odds;

/**
 * How a scenario differs from another, judged draw by draw.
 *
 * @param scenario its name
 * @param baseline the other's name
 * @param total cost of the scenario less cost of the other [USD]
 * @param ratio cost of the scenario over cost of the other [factor]
 * @param odds of the scenario to cost less
 */
public record Difference(String scenario, String baseline, Figure total, Figure ratio, Odds odds) {

  /** Whether the two cost the same in every draw, and with every input at its median. */
  public boolean isTie() {
    return odds.isTie() && total.central() == 0;
  }
}
