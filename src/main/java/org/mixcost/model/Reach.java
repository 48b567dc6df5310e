package org.mixcost.model;

/**
 * What is computed anew in bills when some inputs move and nothing else does.
 *
 * @see Bills#reach
 */
public final class Reach {
  private final int[] steps;

  Reach(int[] steps) {
    this.steps = steps;
  }

  /** Whether nothing is computed anew. */
  public boolean isNothing() {
    return steps.length == 0;
  }

  /** Places of the steps of the bills, in the order in which they are computed. */
  int[] steps() {
    return steps;
  }
}
