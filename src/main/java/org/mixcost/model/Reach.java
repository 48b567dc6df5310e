package org.mixcost.model;

/**
 * What is computed anew when some inputs move and nothing else does.
 *
 * @see BillWriter#reach
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

  /** Places of steps among those of the writer, in the order in which they are computed. */
  int[] steps() {
    return steps;
  }
}
