package org.mixcost.simulate;

import java.util.List;

/**
 * How often one amount is lower than another, draw by draw.
 *
 * @param lower share of the draws in which it is, ties left out [fraction]
 * @param same share of the draws in which they are a tie [fraction]
 */
public record Odds(double lower, double same) {

  /** The odds of a difference, which is exactly 0 in a tie, to be below 0. */
  static Odds of(double difference) {
    return new Odds(difference < 0 ? 1 : 0, difference == 0 ? 1 : 0);
  }

  /**
   * The odds of differences to be below 0.
   *
   * @param draws of which there is a difference, or none where it counts neither as lower nor as the same
   */
  public static Odds of(List<Double> differences, long draws) {
    long below = differences.stream().filter(value -> value < 0).count();
    long ties = differences.stream().filter(value -> value == 0).count();
    return new Odds((double) below / draws, (double) ties / draws);
  }

  /** Whether it is a tie in every draw. */
  public boolean isTie() {
    return same == 1;
  }

  /** Whether it is a tie in some draws. */
  public boolean hasTies() {
    return same > 0;
  }
}
