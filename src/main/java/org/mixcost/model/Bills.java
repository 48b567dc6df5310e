package org.mixcost.model;

/**
 * Values of the lines of one model that are requested and of those they follow from, in rows: each row is the bill of one
 * draw.
 *
 * <p>Bills of one row are one value for every line.
 */
public final class Bills {
  private final BillWriter writer;
  private final double[][] columns;

  /** Empty bills, with nothing in them. */
  Bills(BillWriter writer, int lines) {
    this.writer = writer;
    columns = new double[lines][];
  }

  /** What they are written by. */
  BillWriter writer() {
    return writer;
  }

  void put(Line line, double[] column) {
    columns[line.index()] = column;
  }

  /**
   * The value of a line in the first row.
   *
   * @throws IllegalArgumentException if nobody requested the line
   */
  public double get(Line line) {
    return column(line)[0];
  }

  /**
   * The values of a line, one for each row.
   *
   * @throws IllegalArgumentException if nobody requested the line
   */
  public double[] column(Line line) {
    double[] column = columns[line.index()];
    if (column == null) {
      throw new IllegalArgumentException("the bills are not of line '" + line.id() + "'");
    }
    return column;
  }
}
