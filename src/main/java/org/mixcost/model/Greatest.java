package org.mixcost.model;

import java.util.Arrays;
import java.util.List;

/** A line that is the greatest of others, none of which is below 0; 0 where there are none. */
final class Greatest {
  private final Line line;
  private final List<Line> terms;

  Greatest(Line line, List<Line> terms, Lines lines) {
    this.line = line;
    this.terms = List.copyOf(terms);
    lines.derive(line, new Derivation(Derivation.GREATEST, List.copyOf(terms)));
  }

  /** What is written. */
  Line line() {
    return line;
  }

  /** Writes the line in all rows; the lines that it is the greatest of must stand in the bill. */
  void write(Bill bill) {
    double[] greatest = bill.column(line);
    Arrays.fill(greatest, 0);
    for (int i = 0; i < terms.size(); i++) {
      double[] values = bill.column(terms.get(i));
      for (int row = 0; row < greatest.length; row++) {
        greatest[row] = Math.max(greatest[row], values[row]);
      }
    }
  }
}
