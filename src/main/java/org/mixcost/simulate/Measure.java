package org.mixcost.simulate;

import org.mixcost.model.Line;

/** A number that is read off each draw and summed up over all of them. */
public sealed interface Measure {

  /**
   * A line of the bill of one scenario.
   *
   * @param scenario its place among those that are simulated together
   */
  record OfLine(int scenario, Line line) implements Measure {}

  /** One line less another, draw by draw. */
  record Difference(OfLine minuend, OfLine subtrahend) implements Measure {}

  /** One line over another, draw by draw. */
  record Ratio(OfLine numerator, OfLine denominator) implements Measure {}
}
