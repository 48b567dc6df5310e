package org.mixcost.model;

import java.util.Arrays;
import java.util.Collection;

/**
 * Values of every line that is asked for, in rows: each row is the bill of one draw.
 *
 * <p>One row is looked at at a time: the first one, but while a model is evaluated. A bill of one row is one value
 * for every line.
 */
public final class Bill {
  private final double[][] columns;
  private final int rows;
  private final boolean[] asked;
  private final boolean asksFigures;
  private final boolean asksQuality;
  private int row;

  /**
   * An empty bill.
   *
   * @param lines how many lines the model has
   * @param rows how many draws it is of
   * @param asked lines that will be read, with those that they are computed from
   * @param asksFigures whether any of them is one that the total can do without
   * @param asksQuality whether any of them is of the quality of the model
   */
  Bill(int lines, int rows, Collection<Line> asked, boolean asksFigures, boolean asksQuality) {
    columns = new double[lines][rows];
    this.rows = rows;
    this.asked = new boolean[lines];
    this.asksFigures = asksFigures;
    this.asksQuality = asksQuality;
    asked.forEach(line -> this.asked[line.index()] = true);
  }

  /** How many draws it is of. */
  public int rows() {
    return rows;
  }

  /** Looks at a row. */
  void at(int row) {
    this.row = row;
  }

  /** The value of a line in the row that is looked at. */
  public double get(Line line) {
    return columns[line.index()][row];
  }

  /** The values of a line, one for each row. */
  public double[] column(Line line) {
    return columns[line.index()];
  }

  /** Writes a line in the row that is looked at, and gives its value back, to go on with. */
  double put(Line line, double value) {
    columns[line.index()][row] = value;
    return value;
  }

  /** Says that a line is not to be read. */
  void leaveOut(Line line) {
    Arrays.fill(columns[line.index()], Double.NaN);
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
}
