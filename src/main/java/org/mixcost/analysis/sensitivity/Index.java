package org.mixcost.analysis.sensitivity;

import org.mixcost.quantity.StandardNormal;

/**
 * A share of a variance, with its uncertainty.
 *
 * @param share of the variance [fraction]
 * @param error standard error of the estimate [fraction]
 */
public record Index(double share, double error) {
  /** The lower end of the 90 % interval. */
  public double low() {
    return share - StandardNormal.Z95 * error;
  }

  /** The upper end of the 90 % interval. */
  public double high() {
    return share + StandardNormal.Z95 * error;
  }
}
