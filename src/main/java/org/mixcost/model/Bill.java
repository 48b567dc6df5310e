package org.mixcost.model;

import java.util.Collection;

/** One value for every line that is asked for. */
public final class Bill {
  private final double[] values;
  private final boolean[] asked;
  private final boolean asksFigures;
  private final boolean asksQuality;

  /**
   * An empty bill.
   *
   * @param places how many lines the model has
   * @param asked lines that will be read, with those that they are computed from
   * @param asksFigures whether any of them is one that the total can do without
   * @param asksQuality whether any of them is of the quality of the model
   */
  Bill(int places, Collection<Line> asked, boolean asksFigures, boolean asksQuality) {
    values = new double[places];
    this.asked = new boolean[places];
    this.asksFigures = asksFigures;
    this.asksQuality = asksQuality;
    asked.forEach(line -> this.asked[line.index()] = true);
  }

  public double get(Line line) {
    return values[line.index()];
  }

  /** Whether anybody will read a line; a part may leave out the others. */
  boolean asks(Line line) {
    return asked[line.index()];
  }

  /** Whether anybody will read anything that the total can do without. */
  boolean asksFigures() {
    return asksFigures;
  }

  /** Whether anybody will read anything of quality. */
  boolean asksQuality() {
    return asksQuality;
  }

  /** Writes a line and gives its value back, to go on with. */
  double put(Line line, double value) {
    values[line.index()] = value;
    return value;
  }
}
