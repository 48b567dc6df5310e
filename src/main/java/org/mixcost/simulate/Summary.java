package org.mixcost.simulate;

/**
 * What a number is over all draws.
 *
 * @param samples how many draws
 * @param mean the average
 * @param p5 one in twenty draws lies below
 * @param p50 half of the draws lie below
 * @param p95 one in twenty draws lies above
 * @param shareBelowZero share of the draws below 0, ties counted half [fraction]
 */
public record Summary(
    long samples, double mean, double p5, double p50, double p95, double shareBelowZero) {

  /** A number that is the same in all draws. */
  public static Summary fixed(double value) {
    double below = value < 0 ? 1 : value > 0 ? 0 : 0.5;
    return new Summary(1, value, value, value, value, below);
  }

  /** Whether the number is the same in all draws. */
  public boolean isFixed() {
    return p5 == p95 && p5 == mean;
  }
}
