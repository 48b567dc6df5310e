package org.mixcost.model;

import java.util.Arrays;

/**
 * Values of every input, in rows: each row is one draw.
 *
 * <p>A draw of one row is one value for every input.
 */
public final class Draw {
  private final double[][] columns;
  private final int rows;

  Draw(int inputs, int rows) {
    columns = new double[inputs][rows];
    this.rows = rows;
  }

  /** How many draws it is. */
  public int rows() {
    return rows;
  }

  /** The value of an input in the first row. */
  public double get(Input input) {
    return columns[input.index()][0];
  }

  /** One of the draws by itself. */
  public Draw row(int number) {
    Draw one = new Draw(columns.length, 1);
    for (int i = 0; i < columns.length; i++) {
      one.columns[i][0] = columns[i][number];
    }
    return one;
  }

  /** Gives an input one value in all rows. */
  public void set(Input input, double value) {
    Arrays.fill(columns[input.index()], value);
  }

  /** The values of an input, one for each row; what is written to them is what the draw holds. */
  public double[] column(Input input) {
    return columns[input.index()];
  }

  /** The values of a term, which stand here or in the bill. */
  double[] column(Term term, Bill bill) {
    return term instanceof Line line ? bill.column(line) : column((Input) term);
  }
}
