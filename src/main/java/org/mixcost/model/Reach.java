package org.mixcost.model;

/**
 * What is computed anew in a bill when some inputs move and nothing else does.
 *
 * @see Bill#reach
 */
public final class Reach {
  private final int[] steps;

  Reach(int[] steps) {
    this.steps = steps;
  }

  /** Places of the steps of the bill, in the order in which they are computed. */
  int[] steps() {
    return steps;
  }
}
