package org.mixcost.simulate;

import java.util.Optional;
import org.mixcost.quantity.Unit;

/**
 * A number that was computed.
 *
 * @param unit of the number
 * @param central its value when every input has its median
 * @param spread what it is over all draws, where something in it is uncertain
 */
public record Figure(Unit unit, double central, Optional<Summary> spread) {

  /** A figure whose spread is told only if it has one. */
  public static Figure of(Unit unit, double central, Summary summary) {
    return new Figure(unit, central, Optional.of(summary).filter(s -> !s.isFixed()));
  }

  /** Where half of the draws lie below, or the number itself where nothing is uncertain. */
  public double p50() {
    return spread.map(Summary::p50).orElse(central);
  }
}
