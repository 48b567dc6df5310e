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
import org.mixcost.formula.FitFormulas;

/**
 * The law with the least objective that can be reached from a start: the method of Levenberg and Marquardt on the roots
 * of Huber's loss, whose squares add up to twice the objective.
 *
 * @see <a href="https://doi.org/10.1007/BFb0067700">Moré 1978, as Hipparchus has it</a>
 */
final class Minimizer {
  /** Of the objective; rounding alone is some 1e-16. */
  private static final double RELATIVE = 1e-14;
  /** Of the coefficients. */
  private static final double RELATIVE_OF_POINT = 1e-12;
  /** A search takes some 70, and rarely more than 500. */
  private static final int MOST_STEPS = 5_000;

  private static final LevenbergMarquardtOptimizer OPTIMIZER = new LevenbergMarquardtOptimizer()
      .withCostRelativeTolerance(RELATIVE)
      .withParameterRelativeTolerance(RELATIVE_OF_POINT)
      .withOrthoTolerance(RELATIVE_OF_POINT);

  private final Points points;
  private final double delta;
  private double[] best = new double[0];
  private double least = Double.POSITIVE_INFINITY;

  Minimizer(Points points, double delta) {
    this.points = points;
    this.delta = delta;
  }

  /** Searches from a start; the best of all that was seen stays. */
  Minimizer from(double[] start) {
    LeastSquaresProblem problem = new LeastSquaresBuilder()
        .start(start)
        .target(new double[points.size()])
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

  /** The coefficients with the least objective. */
  double[] best() {
    return best.clone();
  }

  private Pair<RealVector, RealMatrix> evaluate(RealVector coefficients) {
    double[] c = coefficients.toArray();
    double[] roots = new double[points.size()];
    double[][] slopes = new double[points.size()][FitFormulas.COEFFICIENTS];
    double squares = 0;
    for (int i = 0; i < roots.length; i++) {
      roots[i] = evaluate(c, i, slopes[i]);
      squares += roots[i] * roots[i];
    }
    keep(c, squares / 2);
    return new Pair<>(new ArrayRealVector(roots, false), new Array2DRowRealMatrix(slopes, false));
  }

  /** The root of what one point counts; how it moves is written to the slopes. */
  private double evaluate(double[] c, int point, double[] slopes) {
    double lnLoss =
        FitFormulas.lnLossSlopes(c, points.lnParameters(point), points.lnTokens(point), slopes);
    double residual = lnLoss - points.lnLoss(point);
    double often = Math.sqrt(points.count(point));
    double slope = often * FitFormulas.huberRootSlope(residual, delta);
    for (int k = 0; k < slopes.length; k++) {
      slopes[k] *= slope;
    }
    return often * FitFormulas.huberRoot(residual, delta);
  }

  private void keep(double[] c, double objective) {
    if (objective < least) {
      least = objective;
      best = c;
    }
  }
}
