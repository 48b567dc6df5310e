package org.mixcost.quantity;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The bell curve of mean 0 and standard deviation 1. */
public final class StandardNormal {
  /** The 95th percentile. */
  public static final double Z95 = 1.6448536269514722;

  private static final NormalDistribution CURVE = NormalDistribution.of(0, 1);

  private StandardNormal() {}

  /** The value below which the share {@code p} lies. */
  public static double quantile(double p) {
    return CURVE.inverseCumulativeProbability(p);
  }

  /** The share that lies at or below a value. */
  public static double probability(double value) {
    return CURVE.cumulativeProbability(value);
  }
}
