package org.mixcost.analysis.optimize;

import java.util.List;

/**
 * What is sought.
 *
 * @param isMaximum whether the goal is to be as high as can be, and not as low
 * @param variants one of each choice of words and each start, at least one; all with the same goal and limits
 */
public record Problem(boolean isMaximum, List<Variant> variants) {
  public Problem {
    variants = List.copyOf(variants);
    if (variants.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to choose from");
    }
  }

  /** How much better a value of the goal is than another. */
  public double gain(double value, double other) {
    return isMaximum ? value - other : other - value;
  }
}
