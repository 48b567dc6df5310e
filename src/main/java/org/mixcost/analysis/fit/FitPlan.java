package org.mixcost.analysis.fit;

import static java.util.Objects.requireNonNull;

import org.mixcost.simulate.Threads;

/**
 * How to fit.
 *
 * @param delta δ of Huber's loss, in ln L: up to it a residual counts by its square, beyond it in proportion
 * @param refits of the bootstrap
 * @param seed from which the picks of all refits follow
 * @param threads who works on it; the result does not depend on them
 * @param dropsOutliers whether runs that are outliers of a first fit do not count
 */
public record FitPlan(double delta, int refits, long seed, Threads threads, boolean dropsOutliers) {
  /** As in Hoffmann et al. 2022, appendix D.2. */
  public static final double DEFAULT_DELTA = 1e-3;

  /** Tell the ends of a 90 % interval to some hundredths of its width. */
  public static final int DEFAULT_REFITS = 500;

  /** Fewer do not tell a covariance of five numbers, nor the ends of an interval. */
  private static final int FEWEST_REFITS = 40;

  public static final int MOST_REFITS = 1_000_000;

  public FitPlan {
    if (!(delta > 0) || Double.isInfinite(delta)) {
      throw new IllegalArgumentException("delta must be above 0 and finite: " + delta);
    }
    if (refits < FEWEST_REFITS || refits > MOST_REFITS) {
      throw new IllegalArgumentException(
          "refits must be from " + FEWEST_REFITS + " to " + MOST_REFITS + ": " + refits);
    }
    requireNonNull(threads, "threads");
  }

  /** A fit to which all runs count. */
  public FitPlan(double delta, int refits, long seed, Threads threads) {
    this(delta, refits, seed, threads, false);
  }

  /** The same, but for runs that are outliers of a first fit. */
  public FitPlan withoutOutliers() {
    return new FitPlan(delta, refits, seed, threads, true);
  }

  /** The usual fit, on all processors. */
  public static FitPlan of(int refits, long seed) {
    return new FitPlan(DEFAULT_DELTA, refits, seed, Threads.usual());
  }
}
