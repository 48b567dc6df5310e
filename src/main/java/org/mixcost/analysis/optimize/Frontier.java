package org.mixcost.analysis.optimize;

import java.util.List;

/**
 * The best goal along the bound of one limit.
 *
 * @param limit its place among all
 * @param steps from the narrowest bound to the widest
 */
public record Frontier(int limit, List<Step> steps) {
  public Frontier {
    steps = List.copyOf(steps);
  }

  /**
   * The best under one bound.
   *
   * @param bound as people see it: of a line that is compared with another's, what the line may be
   * @param knobs their values, in their units
   */
  public record Step(double bound, double goal, List<Double> knobs) {
    public Step {
      knobs = List.copyOf(knobs);
    }
  }
}
