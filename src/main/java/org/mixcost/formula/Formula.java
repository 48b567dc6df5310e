package org.mixcost.formula;

import java.util.Arrays;
import java.util.List;

/**
 * A formula: its text, as it stands in the documentation of the method that computes one value of it, and the loop that
 * computes a column of them by that method.
 *
 * <p>Each formula has a loop of its own, so that a compiler sees one method in it: a loop that is shared costs ten times
 * as much.
 *
 * @param text such as {@code C = k · N · D}; empty where the one term is taken as it is
 * @param isOverAll whether it takes any number of terms alike, so that none has a symbol of its own
 * @param rows its loop
 */
public record Formula(String text, boolean isOverAll, Rows rows) {
  /** The one term as it is. */
  public static final Formula SAME =
      new Formula("", (t, r) -> System.arraycopy(t[0], 0, r, 0, r.length));

  /** The sum of any number of terms; 0 of none. */
  public static final Formula SUM = new Formula("Σ terms", true, Formula::add);

  /** The product of any number of terms; 1 of none. */
  public static final Formula PRODUCT = new Formula("Π terms", true, Formula::multiply);

  /** The least of any number of terms. */
  public static final Formula LEAST = new Formula("min terms", true, Formula::least);

  /** The greatest of any number of terms, none of which is below 0; 0 of none. */
  public static final Formula GREATEST = new Formula("max terms", true, Formula::greatest);

  /**
   * What stands at a place, the first term, among the others in rising order; between two a straight line.
   *
   * @see <a href="https://doi.org/10.2307/2684934">Hyndman and Fan 1996, definition 7</a>
   */
  public static final Formula RANKED = new Formula("terms in order at place", true, Formula::rank);

  /** The text of a formula that takes one of the numbers of a row, which its term picks. */
  public static final String DRAWN = "row at place";

  /** The place of the median. */
  private static final double CENTRAL = 0.5;

  /** The loop of a formula. */
  @FunctionalInterface
  public interface Rows {
    /**
     * Computes a column.
     *
     * @param t columns of the terms, in the order of their symbols
     * @param r where the results are written, one for each row
     */
    void fill(double[][] t, double[] r);
  }

  /** A formula with a symbol for each term. */
  public Formula(String text, Rows rows) {
    this(text, false, rows);
  }

  /**
   * One number of a row, each as likely as the others, which a place from 0 to 1 picks.
   *
   * @param row the numbers
   * @param central what stands in the middle, and everywhere if the row is empty
   */
  public static Formula drawn(double[] row, double central) {
    return new Formula(DRAWN, new Drawn(row, central));
  }

  /** The loop of a formula that takes one of some numbers; the same for the same numbers. */
  private static final class Drawn implements Rows {
    private final double[] row;
    private final double central;

    Drawn(double[] row, double central) {
      this.row = row;
      this.central = central;
    }

    @Override
    public void fill(double[][] t, double[] r) {
      for (int i = 0; i < r.length; i++) {
        double place = t[0][i];
        r[i] = row.length == 0 || place == CENTRAL
            ? central
            : row[Math.min(row.length - 1, (int) (place * row.length))];
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Drawn drawn
          && central == drawn.central
          && Arrays.equals(row, drawn.row);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(row) + Double.hashCode(central);
    }
  }

  /** The symbols of the terms, in their order; none where it takes any number alike. */
  public List<String> symbols() {
    return isOverAll ? List.of() : FormulaText.symbols(text);
  }

  private static void add(double[][] t, double[] r) {
    Arrays.fill(r, 0);
    for (double[] term : t) {
      for (int i = 0; i < r.length; i++) {
        r[i] += term[i];
      }
    }
  }

  private static void multiply(double[][] t, double[] r) {
    Arrays.fill(r, 1);
    for (double[] term : t) {
      for (int i = 0; i < r.length; i++) {
        r[i] *= term[i];
      }
    }
  }

  private static void least(double[][] t, double[] r) {
    Arrays.fill(r, Double.POSITIVE_INFINITY);
    for (double[] term : t) {
      for (int i = 0; i < r.length; i++) {
        r[i] = Math.min(r[i], term[i]);
      }
    }
  }

  private static void greatest(double[][] t, double[] r) {
    Arrays.fill(r, 0);
    for (double[] term : t) {
      for (int i = 0; i < r.length; i++) {
        r[i] = Math.max(r[i], term[i]);
      }
    }
  }

  private static void rank(double[][] t, double[] r) {
    double[] order = new double[t.length - 1];
    for (int i = 0; i < r.length; i++) {
      sort(t, i, order);
      r[i] = at(t[0][i], order);
    }
  }

  /** Puts all terms but the first in rising order, by insertion: they stand nearly in order already. */
  private static void sort(double[][] t, int row, double[] order) {
    for (int i = 0; i < order.length; i++) {
      double value = t[i + 1][row];
      int at = i;
      while (at > 0 && order[at - 1] > value) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = value;
    }
  }

  private static double at(double place, double[] order) {
    double steps = place * (order.length - 1);
    int below = Math.min((int) steps, order.length - 2);
    double lower = order[below];
    return lower + (steps - below) * (order[below + 1] - lower);
  }
}
