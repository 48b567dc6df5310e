package org.mixcost.analysis.fit;

/**
 * How to fit.
 *
 * @param delta δ of Huber's loss, in ln L: up to it a residual counts by its square, beyond it in proportion
 * @param refits of the bootstrap
 * @param seed from which the picks of all refits follow
 * @param threads how many work at once; the result does not depend on it
 */
public record FitPlan(double delta, int refits, long seed, int threads) {
  /** As in Hoffmann et al. 2022, appendix D.2. */
  public static final double DEFAULT_DELTA = 1e-3;

  /** Fewer do not tell a covariance of five numbers, nor the ends of an interval. */
  private static final int FEWEST_REFITS = 40;

  private static final int MOST_REFITS = 1_000_000;

  public FitPlan {
    if (!(delta > 0)) {
      throw new IllegalArgumentException("delta must be above 0: " + delta);
    }
    if (refits < FEWEST_REFITS || refits > MOST_REFITS) {
      throw new IllegalArgumentException(
          "refits must be from " + FEWEST_REFITS + " to " + MOST_REFITS + ": " + refits);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more: " + threads);
    }
  }

  /** The usual fit, on all processors. */
  public static FitPlan of(int refits, long seed) {
    return new FitPlan(DEFAULT_DELTA, refits, seed, Runtime.getRuntime().availableProcessors());
  }
}
