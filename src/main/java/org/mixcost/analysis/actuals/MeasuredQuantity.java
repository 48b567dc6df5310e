package org.mixcost.analysis.actuals;

import static java.util.Objects.requireNonNull;

import org.mixcost.quantity.Unit;

/** How much there was of something. */
public record MeasuredQuantity(double number, Unit unit) {
  public MeasuredQuantity {
    requireNonNull(unit, "unit");
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("not a number: " + number);
    }
  }
}
