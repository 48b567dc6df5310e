package org.mixcost.study.sensitivity;

/**
 * A share of a variance, with its uncertainty.
 *
 * @param share of the variance [fraction]
 * @param error standard error of the estimate [fraction]
 */
public record Index(double share, double error) {
  private static final double Z95 = 1.6448536269514722;

  /** The lower end of the 90 % interval. */
  public double low() {
    return share - Z95 * error;
  }

  /** The upper end of the 90 % interval. */
  public double high() {
    return share + Z95 * error;
  }
}
