package org.mixcost.formula;

/** How the objective of a fit moves with the coefficients of its law: a second opinion on where it is least. */
public final class FitSlopes {
  private FitSlopes() {}

  /**
   * The slopes of {@link FitFormulas#objective}: not at all where it is least.
   *
   * <pre>∂F/∂c = Σ ψ · ∂ ln L_law / ∂c</pre>
   *
   * @return five numbers
   */
  public static double[] ofObjective(
      double[] c, double[] lnParameters, double[] lnTokens, double[] lnLoss, double delta) {
    double[] sums = new double[FitFormulas.COEFFICIENTS];
    double[] slopes = new double[FitFormulas.COEFFICIENTS];
    for (int i = 0; i < lnLoss.length; i++) {
      double predicted = FitFormulas.lnLossSlopes(c, lnParameters[i], lnTokens[i], slopes);
      double pull = FitFormulas.huberSlope(predicted - lnLoss[i], delta);
      for (int k = 0; k < slopes.length; k++) {
        sums[k] += pull * slopes[k];
      }
    }
    return sums;
  }
}
