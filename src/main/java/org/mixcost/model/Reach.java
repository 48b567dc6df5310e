package org.mixcost.model;

import java.util.Set;

/**
 * What is computed anew when some inputs move and nothing else does.
 *
 * @see BillWriter#reach
 */
public final class Reach {
  private final int[] steps;
  private final Set<double[]> columns;

  /**
   * What moves.
   *
   * @param columns of the inputs and of what is computed from them
   */
  Reach(int[] steps, Set<double[]> columns) {
    this.steps = steps;
    this.columns = columns;
  }

  /** Whether nothing is computed anew. */
  public boolean isNothing() {
    return steps.length == 0;
  }

  /** Whether the values of a column of the bills are others then. */
  public boolean moves(double[] column) {
    return columns.contains(column);
  }

  /** Places of steps among those of the writer, in the order in which they are computed. */
  int[] steps() {
    return steps;
  }
}
