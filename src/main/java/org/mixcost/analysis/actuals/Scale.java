package org.mixcost.analysis.actuals;

import java.util.Arrays;
import java.util.Optional;
import org.mixcost.quantity.Unit;

/** On which scale a number is moved, so that it stays what it can be. */
enum Scale {
  /** Of what is above 0. */
  LOGARITHM,
  /** Of shares, which are between 0 and 1. */
  LOGIT;

  /** The scale of some values; none where any of them has no place on it. */
  static Optional<Scale> of(double[] values, Unit unit) {
    if (!Arrays.stream(values).allMatch(value -> value > 0)) {
      return Optional.empty();
    }
    boolean isShare =
        unit.equals(Unit.FRACTION) && Arrays.stream(values).allMatch(value -> value < 1);
    return Optional.of(isShare ? LOGIT : LOGARITHM);
  }

  /** Values on this scale. */
  double[] to(double[] values) {
    return Arrays.stream(values).map(this::to).toArray();
  }

  private double to(double value) {
    return switch (this) {
      case LOGARITHM -> StrictMath.log(value);
      case LOGIT -> StrictMath.log(value / (1 - value));
    };
  }

  /** Values that are on this scale. */
  double[] from(double[] scaled) {
    return Arrays.stream(scaled).map(this::from).toArray();
  }

  private double from(double scaled) {
    return switch (this) {
      case LOGARITHM -> StrictMath.exp(scaled);
      case LOGIT -> 1 / (1 + StrictMath.exp(-scaled));
    };
  }
}
