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
public record Part(double central, double mean) {
  static final Part NONE = new Part(0, 0);

  /** The part that a figure is. */
  public static Part of(Figure figure) {
    return new Part(figure.central(), figure.spread().map(Summary::mean).orElse(figure.central()));
  }

  static Part sum(List<Part> parts) {
    return parts.stream().reduce(NONE, Part::plus);
  }

  Part plus(Part other) {
    return new Part(central + other.central, mean + other.mean);
  }

  Part minus(Part other) {
    return new Part(central - other.central, mean - other.mean);
  }

  /** Whether it is nothing, by both numbers. */
  public boolean isNone() {
    return central == 0 && mean == 0;
  }
}
