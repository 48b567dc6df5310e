package org.mixcost.study.quality;

import org.mixcost.simulate.Figure;

/**
 * A model assumption: what a scenario costs when its mix is made so large that it reaches the baseline's predicted loss, at the same
 * parameters and the same shares.
 *
 * @param total cost at that size [USD]
 * @param difference that cost less the baseline's [USD]
 * @param scale that size over the stated one [factor]
 * @param probabilityCheaper share of the draws in which it is reached and costs less than the baseline, ties
 *     counted half [fraction]
 * @param unreachable share of the draws in which no size reaches it [fraction]
 * @param floor what stands in the way at the medians: empty where it is reached
 */
public record EqualQuality(
    Figure total,
    Figure difference,
    Figure scale,
    double probabilityCheaper,
    double unreachable,
    String floor) {

  /** Whether the baseline's loss is reached at the medians. */
  public boolean isReached() {
    return floor.isEmpty();
  }
}
