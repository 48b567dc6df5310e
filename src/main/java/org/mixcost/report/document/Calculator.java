package org.mixcost.report.document;

import java.util.List;

/**
 * Figures that a page computes anew as its reader sets some inputs; a format that computes nothing leaves it out.
 *
 * @param title what it answers
 * @param note how, in a sentence
 * @param measure what the figures are, with their unit
 * @param knobs what the reader sets
 * @param outcomes what is computed
 */
public record Calculator(
    String title, String note, String measure, List<Knob> knobs, List<Outcome> outcomes)
    implements Block {

  public Calculator {
    knobs = List.copyOf(knobs);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * An input.
   *
   * @param path as the command line calls it
   * @param label in the words of readers, with the unit unless it is a share
   * @param isShare whether it is a share of 1, which is shown as a percentage
   * @param low the least value it may be set to
   * @param high the greatest
   * @param now where it stands at first
   */
  public record Knob(
      String path, String label, boolean isShare, double low, double high, double now) {}

  /**
   * A figure.
   *
   * @param label whose it is
   * @param now what it is with every knob where it stands at first
   * @param script a function in ECMAScript from the values of the knobs, in their order, to the figure
   */
  public record Outcome(String label, double now, String script) {}
}
