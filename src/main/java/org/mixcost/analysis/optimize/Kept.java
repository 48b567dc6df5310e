package org.mixcost.analysis.optimize;

import java.util.Optional;
import org.mixcost.simulate.Figure;

/**
 * A limit beside what was found.
 *
 * @param bound that counts in the end: of a line that is compared with another's, what that one is
 * @param before what it is about at the start, where that has such a line
 * @param found what it is about at the spot that was found
 * @param isActive whether it holds the goal back there
 * @param share of the draws in which it is kept there, where that is limited [fraction]
 * @param isKept whether it is kept as it has to be
 * @param price of it, where it is active
 */
public record Kept(
    SearchLimit limit,
    double bound,
    Optional<Figure> before,
    Figure found,
    boolean isActive,
    Optional<Double> share,
    boolean isKept,
    Optional<Price> price) {
  private static final double ROUNDING = 1e-9;

  /** By how much it is broken at the spot that was found, with all inputs at their medians; 0 where it is not. */
  public double excess() {
    return Math.max(0, over(found));
  }

  /** Whether a figure breaks it, with all inputs at their medians. */
  public boolean isBroken(Optional<Figure> figure) {
    return figure.filter(other -> over(other) > ROUNDING * Math.abs(bound)).isPresent();
  }

  private double over(Figure figure) {
    return limit.isAtMost() ? figure.central() - bound : bound - figure.central();
  }
}
