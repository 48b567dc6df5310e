package org.mixcost.diff;

import java.util.List;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;

/**
 * A part of a difference, in the unit of the figure. Parts add up, by either number.
 *
 * @param central with every input at its median
 * @param mean of the draws; the central one where nothing is uncertain
 */
public record Contribution(double central, double mean) {
  static final Contribution NONE = new Contribution(0, 0);

  /** The part that a figure is. */
  public static Contribution of(Figure figure) {
    return new Contribution(
        figure.central(), figure.spread().map(Summary::mean).orElse(figure.central()));
  }

  static Contribution sum(List<Contribution> parts) {
    return parts.stream().reduce(NONE, Contribution::plus);
  }

  Contribution plus(Contribution other) {
    return new Contribution(central + other.central, mean + other.mean);
  }

  Contribution minus(Contribution other) {
    return new Contribution(central - other.central, mean - other.mean);
  }

  /** Whether it is nothing, by both numbers. */
  public boolean isNone() {
    return central == 0 && mean == 0;
  }
}
