package org.mixcost.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mixcost.formula.Formula;

/**
 * Values of the lines that are requested and of those they follow from, in rows: each row is the bill of one draw.
 *
 * <p>Bills of one row are one value for every line. They are written by one thread at a time.
 */
public final class Bills {
  private final double[][] columns;
  private final int rows;
  private final List<Step> steps;
  private final Formula.Rows[] formulas;
  private final double[][][] terms;
  private final double[][] results;
  private Draws bound;

  /**
   * Empty bills.
   *
   * @param lines how many lines the model has
   * @param rows how many draws they are of
   * @param steps what is computed, in order
   */
  Bills(int lines, int rows, List<Step> steps) {
    this.rows = rows;
    this.steps = List.copyOf(steps);
    columns = new double[lines][];
    formulas = new Formula.Rows[steps.size()];
    terms = new double[steps.size()][][];
    results = new double[steps.size()][];
    for (int i = 0; i < formulas.length; i++) {
      Derivation derivation = steps.get(i).derivation();
      formulas[i] = derivation.formula().rows();
      terms[i] = new double[derivation.terms().size()][];
      results[i] = new double[rows];
      columns[steps.get(i).line().index()] = results[i];
    }
  }

  /** How many draws they are of. */
  public int rows() {
    return rows;
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

  /** Computes all steps. */
  void write(Draws draws) {
    bind(draws);
    for (int i = 0; i < formulas.length; i++) {
      formulas[i].fill(terms[i], results[i]);
    }
  }

  /** Computes those steps anew that some inputs reach. */
  void write(Draws draws, Reach reach) {
    bind(draws);
    for (int i : reach.steps()) {
      formulas[i].fill(terms[i], results[i]);
    }
  }

  /** What some inputs reach of all that the bills are of. */
  public Reach reach(Collection<Input> moved) {
    Set<Term> reached = new HashSet<>(moved);
    IntStream.Builder places = IntStream.builder();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (!Collections.disjoint(step.derivation().terms(), reached)) {
        reached.add(step.line());
        places.add(i);
      }
    }
    return new Reach(places.build().toArray());
  }

  /** Puts the columns of draws where steps look for them; most often they stand there already. */
  private void bind(Draws draws) {
    if (draws == bound) {
      return;
    }
    if (draws.rows() != rows) {
      throw new IllegalArgumentException(
          "bills of " + rows + " draws for " + draws.rows() + " draws");
    }
    for (int i = 0; i < terms.length; i++) {
      List<Term> from = steps.get(i).derivation().terms();
      for (int k = 0; k < terms[i].length; k++) {
        terms[i][k] = draws.column(from.get(k), this);
      }
    }
    bound = draws;
  }
}
