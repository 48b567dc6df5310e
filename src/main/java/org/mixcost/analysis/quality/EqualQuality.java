package org.mixcost.analysis.quality;

import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Odds;

/**
 * A model assumption: what a scenario costs when its mix is made so large that it reaches the baseline's predicted loss, at the same
 * parameters and the same shares.
 *
 * @param total cost at that size [USD]
 * @param difference that cost less the baseline's [USD]
 * @param scale that size over the stated one [factor]
 * @param odds of it to be reached and to cost less than the baseline
 * @param unreachable share of the draws in which no size reaches it [fraction]
 * @param floor what stands in the way at the medians: empty where it is reached
 */
public record EqualQuality(
    Figure total, Figure difference, Figure scale, Odds odds, double unreachable, String floor) {

  /** Whether it costs the same as the baseline in every draw, and with every input at its median. */
  public boolean isTie() {
    return odds.isTie() && difference.central() == 0;
  }

  /** Whether the baseline's loss is reached at the medians. */
  public boolean isReached() {
    return floor.isEmpty();
  }
}
