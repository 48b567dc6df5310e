package org.mixcost.model;

import java.util.Arrays;
import java.util.List;

/** A line that is the sum of others, or of inputs. */
final class Sum {
  private final Line line;
  private final Term[] terms;

  /**
   * A sum.
   *
   * @param line what is written
   * @param terms in the order in which they are added
   */
  Sum(Line line, List<? extends Term> terms) {
    this.line = line;
    this.terms = terms.toArray(Term[]::new);
  }

  /** What is written. */
  Line line() {
    return line;
  }

  /** What is added. */
  List<Term> terms() {
    return List.of(terms);
  }

  /** Writes the line in all rows; the lines that it is made of must stand in the bill. */
  void write(Draw draw, Bill bill) {
    double[] sums = bill.column(line);
    Arrays.fill(sums, 0);
    for (Term term : terms) {
      add(draw.column(term, bill), sums);
    }
  }

  private static void add(double[] values, double[] sums) {
    for (int row = 0; row < sums.length; row++) {
      sums[row] += values[row];
    }
  }
}
