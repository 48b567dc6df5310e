package org.mixcost.simulate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mixcost.model.Bill;
import org.mixcost.model.Line;
import org.mixcost.simulate.Measure.OfLine;

/** What is kept of the bills of one block of draws, a column for each line, and the measures made of them. */
final class Columns {
  private final Measure[] measures;
  private final List<OfLine> kept;
  private final int[] scenarios;
  private final Line[] lines;
  private final double[][] values;
  private final double[] derived = new double[Sampler.BLOCK];

  Columns(List<Measure> measures) {
    this.measures = measures.toArray(Measure[]::new);
    this.kept = kept(measures);
    this.scenarios = kept.stream().mapToInt(OfLine::scenario).toArray();
    this.lines = kept.stream().map(OfLine::line).toArray(Line[]::new);
    this.values = new double[kept.size()][Sampler.BLOCK];
  }

  private static List<OfLine> kept(List<Measure> measures) {
    Set<OfLine> kept = new LinkedHashSet<>();
    for (Measure measure : measures) {
      kept.addAll(measure.lines());
    }
    return new ArrayList<>(kept);
  }

  /** Keeps the draws of bills, the first of them in a row of the block. */
  void keep(Bill[] bills, int from) {
    for (int i = 0; i < values.length; i++) {
      double[] column = bills[scenarios[i]].column(lines[i]);
      System.arraycopy(column, 0, values[i], from, column.length);
    }
  }

  /** The values of a measure; they hold until the next is asked for. */
  double[] of(int measure, int rows) {
    if (measures[measure] instanceof OfLine of) {
      return column(of);
    }
    if (measures[measure] instanceof Measure.Difference difference) {
      return less(column(difference.minuend()), column(difference.subtrahend()), rows);
    }
    if (measures[measure] instanceof Measure.Ratio ratio) {
      return over(column(ratio.numerator()), column(ratio.denominator()), rows);
    }
    throw new AssertionError(measures[measure]);
  }

  private double[] column(OfLine of) {
    return values[kept.indexOf(of)];
  }

  private double[] less(double[] minuend, double[] subtrahend, int rows) {
    for (int i = 0; i < rows; i++) {
      derived[i] = minuend[i] - subtrahend[i];
    }
    return derived;
  }

  private double[] over(double[] numerator, double[] denominator, int rows) {
    for (int i = 0; i < rows; i++) {
      derived[i] = numerator[i] / denominator[i];
    }
    return derived;
  }
}
