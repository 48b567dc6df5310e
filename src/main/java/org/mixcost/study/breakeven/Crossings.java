package org.mixcost.study.breakeven;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
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

  /** All crossings, from low to high. */
  List<Double> of(DoubleUnaryOperator function) {
    List<Double> crossings = new ArrayList<>();
    double left = from;
    double atLeft = function.applyAsDouble(left);
    for (int i = 1; i <= cells; i++) {
      double right = from + (to - from) * i / cells;
      double atRight = function.applyAsDouble(right);
      if (atLeft == 0) {
        crossings.add(left);
      } else if (atLeft * atRight < 0) {
        crossings.add(refine(function, left, right));
      }
      left = right;
      atLeft = atRight;
    }
    if (atLeft == 0) {
      crossings.add(left);
    }
    return crossings;
  }

  private static double refine(DoubleUnaryOperator function, double left, double right) {
    double close = RELATIVE * Math.max(Math.abs(left), Math.abs(right));
    return new BracketingNthOrderBrentSolver(RELATIVE, close, ORDER)
        .solve(MOST_STEPS, function::applyAsDouble, left, right);
  }
}
