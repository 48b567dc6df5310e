package org.mixcost.model;

import java.util.Arrays;

/**
 * Values of every input, in rows: each row is one draw.
 *
 * <p>Draws of one row are one value for every input.
 */
public final class Draws {
  private final double[][] columns;
  private final int rows;

  Draws(int inputs, int rows) {
    columns = new double[inputs][rows];
    this.rows = rows;
  }

  /** How many draws they are. */
  public int rows() {
    return rows;
  }

  /** The value of an input in the first row. */
  public double get(Input input) {
    return columns[input.index()][0];
  }

  /** One of the draws by itself. */
  public Draws row(int number) {
    Draws one = new Draws(columns.length, 1);
    for (int i = 0; i < columns.length; i++) {
      one.columns[i][0] = columns[i][number];
    }
    return one;
  }

  /** Gives an input one value in all rows. */
  public void set(Input input, double value) {
    Arrays.fill(columns[input.index()], value);
  }

  /** Gives an input these values, one for each row. */
  public void set(Input input, double[] values) {
    System.arraycopy(values, 0, columns[input.index()], 0, rows);
  }

  /** The values of an input, one for each row; what is written to them is what the draws hold. */
  public double[] column(Input input) {
    return columns[input.index()];
  }

  /** The values of a term, which stand here or in the bills. */
  double[] column(Term term, Bills bills) {
    return term instanceof Line line ? bills.column(line) : column((Input) term);
  }
}
