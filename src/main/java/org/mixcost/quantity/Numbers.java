package org.mixcost.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers of results as text: rounded for people, in full for machines; the same on every machine and in every locale. */
public final class Numbers {
  private static final MathContext FOUR_DIGITS = digits(4);
  private static final MathContext THREE_DIGITS = digits(3);
  private static final MathContext IN_FULL = digits(12);

  /** Beyond these powers of ten, a number is written as one. */
  private static final int LARGEST_PLAIN = 3 * NumberText.MAGNITUDES.length() + 2;

  private static final int SMALLEST_PLAIN = -4;
  private static final int PERCENT_DECIMALS = 2;
  private static final String MINUS_OF_A_CHART = "\u2212";

  private Numbers() {}

  private static MathContext digits(int count) {
    return new MathContext(count, RoundingMode.HALF_EVEN);
  }

  /** Four significant digits with a magnitude, such as {@code 4.613M}. */
  public static String forPeople(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "undefined" : value > 0 ? "∞" : "-∞";
    }
    return text(shortest(rounded(value)), "-");
  }

  /** The number that {@link #forPeople} writes, to its last digit. */
  public static BigDecimal rounded(double value) {
    return round(value, FOUR_DIGITS);
  }

  /** To so many digits, with the zeros that say how exact it is. */
  private static BigDecimal round(double value, MathContext digits) {
    BigDecimal number = new BigDecimal(value).round(digits);
    int missing = digits.getPrecision() - number.precision();
    return number.signum() == 0 ? number : number.setScale(number.scale() + missing);
  }

  /** A figure of a sentence, with three significant digits: {@code 170k}. */
  public static String brief(double value) {
    return Double.isFinite(value)
        ? text(shortest(round(value, THREE_DIGITS)), "-")
        : forPeople(value);
  }

  /** The same with its unit, or as a percentage: {@code 3.3 USD/Mtok}, {@code 32.5%}. */
  public static String brief(double value, Unit unit) {
    return unit.equals(Unit.FRACTION) ? percent(value) : unit.after(brief(value));
  }

  /** A chance in whole percents, or that it is less than one or more than 99 of them without being none or all. */
  public static String chance(double share) {
    if (share > 0 && share < 0.01) {
      return "less than 1%";
    }
    if (share > 0.99 && share < 1) {
      return "more than 99%";
    }
    return Double.isFinite(share)
        ? shortest(new BigDecimal(share * 100).setScale(0, RoundingMode.HALF_EVEN))
                .toPlainString() + "%"
        : forPeople(share);
  }

  /**
   * A share as a percentage with three significant digits and up to two decimals, such as {@code 16.4%}; more decimals
   * where it would look like nothing.
   */
  public static String percent(double share) {
    if (!Double.isFinite(share)) {
      return forPeople(share);
    }
    BigDecimal rounded = roundedPercent(share);
    return (rounded.scale() > PERCENT_DECIMALS
            ? forPeople(rounded.doubleValue())
            : shortest(rounded).toPlainString())
        + "%";
  }

  /** The percentage that {@link #percent} writes, to its last digit. */
  public static BigDecimal roundedPercent(double share) {
    BigDecimal digits = round(share * 100, THREE_DIGITS);
    BigDecimal rounded =
        digits.setScale(Math.min(digits.scale(), PERCENT_DECIMALS), RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? digits : rounded;
  }

  /** {@code 113.6 days}, {@code 16.4%}, or the number alone where the unit is plain. */
  public static String amount(double value, Unit unit) {
    return unit.equals(Unit.FRACTION) ? percent(value) : unit.after(forPeople(value));
  }

  /**
   * Twelve significant digits without a magnitude, as CSV and JSON carry them: fewer than a double holds, so that the
   * last bit of a logarithm, which machines do not agree on, does not show. {@code Infinity} and {@code NaN} are words.
   */
  public static String forMachines(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal rounded = shortest(new BigDecimal(value).round(IN_FULL));
    boolean isLong = rounded.precision() - rounded.scale() > 21 || rounded.scale() > 18;
    return isLong ? rounded.toString() : rounded.toPlainString();
  }

  /** A figure of a chart, with the zeros that say how exact it is: {@code 4.61M}, {@code 40.0}, {@code 1.20e-7}. */
  public static String onChart(double value) {
    return text(round(value, THREE_DIGITS), MINUS_OF_A_CHART);
  }

  /** A figure of a chart that is added or taken: {@code +1.20M}, {@code −340k}. */
  public static String signedOnChart(double value) {
    return value > 0 ? "+" + onChart(value) : onChart(value);
  }

  /** A mark of an axis, as short as it can be: {@code 500k}, {@code 1.5M}. */
  public static String tick(double value) {
    return text(shortest(new BigDecimal(value).round(IN_FULL)), MINUS_OF_A_CHART);
  }

  private static BigDecimal shortest(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static String text(BigDecimal number, String minus) {
    if (number.signum() == 0) {
      return "0";
    }
    return (number.signum() < 0 ? minus : "") + withMagnitude(number.abs());
  }

  private static String withMagnitude(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    if (exponent < SMALLEST_PLAIN || exponent > LARGEST_PLAIN) {
      return number.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
    int thousands = Math.max(0, exponent / 3);
    String digits = number.movePointLeft(3 * thousands).toPlainString();
    return thousands == 0 ? digits : digits + NumberText.MAGNITUDES.charAt(thousands - 1);
  }
}
