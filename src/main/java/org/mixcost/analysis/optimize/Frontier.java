package org.mixcost.analysis.optimize;

import java.util.List;

/**
 * The best goal along the bound of one limit.
 *
 * @param limit its place among all
 * @param steps from the narrowest bound to the widest
 */
public record Frontier(int limit, List<AtBound> steps) {
  public Frontier {
    steps = List.copyOf(steps);
  }

  /**
   * The best under one bound.
   *
   * @param bound as people see it: of a line that is compared with another's, what the line may be
   * @param knobs their values, in their units
   */
  public record AtBound(double bound, double goal, List<Double> knobs) {
    public AtBound {
      knobs = List.copyOf(knobs);
    }
  }
}
