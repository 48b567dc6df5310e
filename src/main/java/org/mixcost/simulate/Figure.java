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

  /** A figure whose spread is reported only if it has one. */
  public static Figure of(Unit unit, double central, Summary summary) {
    return new Figure(unit, central, Optional.of(summary).filter(s -> !s.isFixed()));
  }

  /**
   * The number to print beside p5 and p95: the central one, or the median of the draws where that lies outside them.
   *
   * <p>Inputs at their medians are one draw among many, and where a figure has a peak in them, as what mixing adds has at
   * the best share, no other draw may come near it.
   */
  public double typical() {
    return spread
        .filter(draws -> central < draws.p5() || central > draws.p95())
        .map(Summary::p50)
        .orElse(central);
  }

  /** A figure of which nothing is uncertain. */
  public static Figure fixed(Unit unit, double value) {
    return new Figure(unit, value, Optional.empty());
  }

  /** Where half of the draws lie below, or the number itself where nothing is uncertain. */
  public double p50() {
    return spread.map(Summary::p50).orElse(central);
  }
}
