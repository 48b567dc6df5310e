package org.mixcost.analysis.fit;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/**
 * The coefficients with the least sum of squares that can be reached from some starts, by the method of Levenberg and
 * Marquardt.
 *
 * @see <a href="https://doi.org/10.1007/BFb0067700">Moré 1978, as Hipparchus has it</a>
 */
final class LeastSquares {
  /** Of the sum of squares; rounding alone is some 1e-16. */
  private static final double RELATIVE = 1e-14;
  /** Of the coefficients. */
  private static final double RELATIVE_OF_POINT = 1e-12;
  /** A search for a law takes some 70, and rarely more than 500. */
  private static final int MOST_STEPS = 5_000;

  private static final LevenbergMarquardtOptimizer OPTIMIZER = new LevenbergMarquardtOptimizer()
      .withCostRelativeTolerance(RELATIVE)
      .withParameterRelativeTolerance(RELATIVE_OF_POINT)
      .withOrthoTolerance(RELATIVE_OF_POINT);

  private final Residuals residuals;
  private double[] best = new double[0];
  private double least = Double.POSITIVE_INFINITY;

  /** Numbers that follow from coefficients, and whose squares are summed up. */
  interface Residuals {
    /** How many there are. */
    int size();

    /**
     * One of them.
     *
     * @param c the coefficients
     * @param slopes where is written how it moves with each coefficient
     */
    double at(int place, double[] c, double[] slopes);
  }

  LeastSquares(Residuals residuals) {
    this.residuals = residuals;
  }

  /** Searches from a start; the best of all that was seen stays. */
  LeastSquares from(double[] start) {
    LeastSquaresProblem problem = new LeastSquaresBuilder()
        .start(start)
        .target(new double[residuals.size()])
        .model(this::evaluate)
        .maxEvaluations(MOST_STEPS)
        .maxIterations(MOST_STEPS)
        .build();
    try {
      OPTIMIZER.optimize(problem);
    } catch (MathIllegalStateException noCloser) {
      // The optimizer says so where rounding or the number of steps stops it; what it has seen by
      // then counts.
    }
    return this;
  }

  /** The coefficients with the least sum of squares. */
  double[] best() {
    return best.clone();
  }

  private Pair<RealVector, RealMatrix> evaluate(RealVector coefficients) {
    double[] c = coefficients.toArray();
    double[] all = new double[residuals.size()];
    double[][] slopes = new double[all.length][c.length];
    double squares = 0;
    for (int i = 0; i < all.length; i++) {
      all[i] = residuals.at(i, c, slopes[i]);
      squares += all[i] * all[i];
    }
    keep(c, squares);
    return new Pair<>(new ArrayRealVector(all, false), new Array2DRowRealMatrix(slopes, false));
  }

  private void keep(double[] c, double squares) {
    if (squares < least) {
      least = squares;
      best = c;
    }
  }
}
