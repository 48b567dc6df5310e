package org.mixcost.analysis.actuals;

import static java.util.Objects.requireNonNull;

import org.mixcost.quantity.Unit;

/** How much there was of something. */
public record Measured(double number, Unit unit) {
  public Measured {
    requireNonNull(unit, "unit");
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("not a number: " + number);
    }
  }
}
