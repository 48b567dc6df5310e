package org.mixcost.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text: rounded for people, in full for machines; the same on every machine and in every locale. */
public final class Numbers {
  private static final MathContext FOR_PEOPLE = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final MathContext FOR_MACHINES = new MathContext(12, RoundingMode.HALF_EVEN);
  private static final String[] MAGNITUDES = {"", "k", "M", "B", "T"};
  /** Beyond this a number is written as a power of ten. */
  private static final double LARGEST_PLAIN = 1e15;

  private static final double SMALLEST_PLAIN = 1e-4;

  private Numbers() {}

  /** Four significant digits with a magnitude, such as {@code 4.613M}. */
  public static String forPeople(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "undefined" : value > 0 ? "∞" : "-∞";
    }
    double size = Math.abs(value);
    if (size != 0 && (size >= LARGEST_PLAIN || size < SMALLEST_PLAIN)) {
      return power(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(FOR_PEOPLE);
    int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    int thousands = Math.max(0, Math.min(exponent / 3, MAGNITUDES.length - 1));
    return plain(rounded.movePointLeft(3 * thousands)) + MAGNITUDES[thousands];
  }

  private static String power(double value) {
    BigDecimal rounded = new BigDecimal(value).round(FOR_PEOPLE);
    int exponent = rounded.precision() - rounded.scale() - 1;
    return plain(rounded.movePointLeft(exponent)) + "e" + exponent;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * A share as a percentage with three significant digits and up to two decimals, such as {@code 16.4%}; more decimals
   * where it would look like nothing.
   */
  public static String percent(double share) {
    if (!Double.isFinite(share)) {
      return forPeople(share);
    }
    BigDecimal digits =
        new BigDecimal(share * 100).round(new MathContext(3, RoundingMode.HALF_EVEN));
    BigDecimal rounded = digits.setScale(2, RoundingMode.HALF_EVEN);
    return (rounded.signum() == 0 ? forPeople(digits.doubleValue()) : plain(rounded)) + "%";
  }

  /**
   * Twelve significant digits without a magnitude, as CSV and JSON carry them: fewer than a double holds, so that the
   * last bit of a logarithm, which machines do not agree on, does not show. {@code Infinity} and {@code NaN} are words.
   */
  public static String forMachines(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    return new BigDecimal(value).round(FOR_MACHINES).signum() == 0 ? "0" : machine(value);
  }

  private static String machine(double value) {
    BigDecimal rounded = new BigDecimal(value).round(FOR_MACHINES).stripTrailingZeros();
    boolean isLong = rounded.precision() - rounded.scale() > 21 || rounded.scale() > 18;
    return isLong ? rounded.toString() : rounded.toPlainString();
  }
}
