package org.mixcost.analysis.optimize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Amounts as people choose them. */
final class Units {
  /** A unit is less than this part of what it is of. */
  private static final double PART = 1.0 / 30;

  private Units() {}

  /** A power of ten that is a small part of an amount: a day of 45, a billion of 80. */
  static double natural(double amount) {
    if (amount == 0) {
      return PART;
    }
    BigDecimal part = new BigDecimal(Math.abs(amount) * PART);
    return BigDecimal.ONE.scaleByPowerOfTen(part.precision() - part.scale() - 1).doubleValue();
  }

  /** A step as rulers have them: the next below an amount of 1, 2 and 5 times a power of ten. */
  static double step(double amount) {
    double power = natural(amount / PART);
    double times = amount / power;
    int factor = times >= 5 ? 5 : times >= 2 ? 2 : 1;
    return BigDecimal.valueOf(power).multiply(BigDecimal.valueOf(factor)).doubleValue();
  }

  /** The step below one of these. */
  static double nextBelow(double step) {
    return step(step * 3 / 4);
  }

  /** The numbers of so many digits on either side of a value, as far as a knob may have them. */
  static List<Double> around(double value, int digits, Knob knob) {
    if (value == knob.low() || value == knob.high() || value == 0) {
      return List.of(value);
    }
    return Stream.of(RoundingMode.DOWN, RoundingMode.UP)
        .map(mode -> new BigDecimal(value).round(new MathContext(digits, mode)).doubleValue())
        .map(rounded -> Math.min(knob.high(), Math.max(knob.low(), rounded)))
        .distinct()
        .toList();
  }
}
