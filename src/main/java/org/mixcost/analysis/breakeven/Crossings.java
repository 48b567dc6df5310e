package org.mixcost.analysis.breakeven;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/** Where a function of one variable is zero within a range. */
final class Crossings {
  private static final double RELATIVE = 1e-12;
  private static final int ORDER = 5;
  private static final int MOST_STEPS = 200;

  private final double from;
  private final double to;
  private final int cells;

  /**
   * A search for changes of sign.
   *
   * @param cells in how many cells the range is looked at; two crossings in one cell are not seen
   */
  Crossings(double from, double to, int cells) {
    this.from = from;
    this.to = to;
    this.cells = cells;
  }

  /**
   * All crossings, from low to high. A stretch in which the function is zero counts once, at its beginning as far as
   * the cells tell; a function that is zero throughout has none.
   *
   * @param exact the same function, without values close to zero taken for it
   */
  List<Double> of(DoubleUnaryOperator function, DoubleUnaryOperator exact) {
    List<Double> crossings = new ArrayList<>();
    double left = from;
    double atLeft = Double.NaN;
    boolean isZeroThroughout = true;
    for (int i = 0; i <= cells; i++) {
      double right = place(i);
      double atRight = function.applyAsDouble(right);
      isZeroThroughout &= atRight == 0;
      if (atRight == 0 && atLeft != 0) {
        crossings.add(right);
      } else if (Math.signum(atLeft) * Math.signum(atRight) < 0) {
        crossings.add(refine(exact, left, right));
      }
      left = right;
      atLeft = atRight;
    }
    return isZeroThroughout ? List.of() : crossings;
  }

  /** The sign of the function where it is first not zero: −1 or 1, or 0 if it is zero throughout. */
  int firstSign(DoubleUnaryOperator function) {
    return (int) IntStream.rangeClosed(0, cells)
        .mapToDouble(i -> Math.signum(function.applyAsDouble(place(i))))
        .filter(sign -> sign != 0 && !Double.isNaN(sign))
        .findFirst()
        .orElse(0);
  }

  private double place(int node) {
    return from + (to - from) * node / cells;
  }

  private static double refine(DoubleUnaryOperator function, double left, double right) {
    double close = RELATIVE * Math.max(Math.abs(left), Math.abs(right));
    return new BracketingNthOrderBrentSolver(RELATIVE, close, ORDER)
        .solve(MOST_STEPS, function::applyAsDouble, left, right);
  }
}
