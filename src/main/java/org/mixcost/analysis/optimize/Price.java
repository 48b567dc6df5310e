package org.mixcost.analysis.optimize;

/**
 * What one more unit of a limit is worth.
 *
 * @param unit by how much the limit is widened, in its unit; the largest round one over which the price is steady, if it is over any
 * @param worth by how much the goal is better then, with all else chosen anew, in the unit of the goal
 * @param margin what a unit would be worth if each part of it were worth as much as the first
 */
public record Price(double unit, double worth, double margin) {
  /** So much worth and margin may differ where a price is steady [fraction]. */
  public static final double STEADY = 0.01;

  /** Whether each part of the unit is worth the same, and nothing else takes over along the way. */
  public boolean isSteady() {
    return turn() <= STEADY;
  }

  /** By how much worth and margin differ [fraction]. */
  double turn() {
    return Math.abs(worth - margin) / Math.abs(worth);
  }
}
