package org.mixcost.analysis.optimize;

import java.util.Optional;

/**
 * What one knob is set to.
 *
 * @param before its value at the start, at its median
 * @param best its value
 * @param rounded a value near to it that people would use
 * @param low the least value that loses less than {@link Best#FLAT} of the goal, with the others chosen anew
 * @param high the greatest such value
 * @param price of the bound that holds it, where one does
 */
public record KnobSetting(
    Knob knob,
    double before,
    double best,
    double rounded,
    double low,
    double high,
    Optional<Price> price) {

  /** Whether it stands at its lower bound. */
  public boolean isLowest() {
    return best == knob.low();
  }

  /** Whether it stands at its upper bound. */
  public boolean isHighest() {
    return best == knob.high();
  }
}
