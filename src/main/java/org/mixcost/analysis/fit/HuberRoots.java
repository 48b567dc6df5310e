package org.mixcost.analysis.fit;

import org.mixcost.formula.FitFormulas;

/**
 * How far a law lies from runs, as the roots of Huber's loss: their squares add up to twice the objective of a fit.
 *
 * @param delta where Huber's loss turns from square to straight
 */
record HuberRoots(Points points, double delta) implements LeastSquares.Residuals {
  @Override
  public int size() {
    return points.size();
  }

  @Override
  public double at(int point, double[] c, double[] slopes) {
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
}
