package org.mixcost.analysis.backtest;

/**
 * An estimate beside what is published, in one unit.
 *
 * @param estimated its middle
 * @param low its 5th percentile
 * @param high its 95th percentile
 * @param reported what is published
 */
public record Outcome(double estimated, double low, double high, double reported) {
  private static final double NEAR = 1.5;

  /** Estimated over reported, 1 where the estimate is right. */
  public double ratio() {
    return estimated / reported;
  }

  /** How far the estimate is off, as a share of what is published; never below 0. */
  public double error() {
    return Math.abs(ratio() - 1);
  }

  /** Whether the 90% interval holds what is published. */
  public boolean isInside() {
    return low <= reported && reported <= high;
  }

  /** Whether neither is more than 1.5 times the other. */
  public boolean isNear() {
    return ratio() <= NEAR && ratio() >= 1 / NEAR;
  }
}
