package org.mixcost.report.chart.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as charts print them: three significant figures and a magnitude, the same in every locale. */
public final class Labels {
  private static final String MAGNITUDES = "kMBT";
  private static final MathContext THREE_FIGURES = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final MathContext NO_NOISE = new MathContext(12, RoundingMode.HALF_EVEN);
  private static final String MINUS = "\u2212";

  private Labels() {}

  /** A figure to three places: {@code 4.61M}, {@code 340k}, {@code 0.0720}, {@code 1.20e-7}. */
  public static String value(double value) {
    return text(padded(new BigDecimal(value).round(THREE_FIGURES)));
  }

  /** A figure that is added or taken: {@code +1.20M}, {@code −340k}. */
  public static String signed(double value) {
    return value > 0 ? "+" + value(value) : value(value);
  }

  /** A mark of an axis, as short as it can be: {@code 500k}, {@code 1.5M}. */
  public static String tick(double value) {
    BigDecimal number = new BigDecimal(value).round(NO_NOISE);
    return text(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
  }

  /** With the zeros that say how exact it is: 40.0, and not 40. */
  private static BigDecimal padded(BigDecimal number) {
    int missing = THREE_FIGURES.getPrecision() - number.precision();
    return number.signum() == 0 ? number : number.setScale(number.scale() + missing);
  }

  private static String text(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    String digits = magnitude(number.abs());
    return number.signum() < 0 ? MINUS + digits : digits;
  }

  private static String magnitude(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    if (exponent < -4 || exponent >= 3 * (MAGNITUDES.length() + 1)) {
      return number.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
    int thousands = Math.max(0, Math.floorDiv(exponent, 3));
    String digits = number.movePointLeft(3 * thousands).toPlainString();
    return thousands == 0 ? digits : digits + MAGNITUDES.charAt(thousands - 1);
  }
}
