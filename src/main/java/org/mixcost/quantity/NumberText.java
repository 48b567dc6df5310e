package org.mixcost.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Numbers as people write them: {@code 175B}, {@code 22.4%}, {@code 2.9}; exact both ways. */
final class NumberText {
  static final String MAGNITUDES = "kMBT";

  /** Longer numbers are written with an exponent. */
  private static final int MOST_DIGITS = 18;

  private static final MathContext FOUR_DIGITS = new MathContext(4);
  private static final MathContext SHORT = new MathContext(15);

  private NumberText() {}

  /** How numbers of a unit are printed: shares with a percent sign, the others with a magnitude. */
  static DoubleFunction<String> style(Unit unit) {
    return unit.isShare() ? NumberText::percent : NumberText::magnitude;
  }

  /** The shortest decimal that reads as the same number. */
  static BigDecimal decimal(double value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal shorter = exact.round(SHORT);
    BigDecimal chosen = shorter.doubleValue() == value ? shorter : exact.round(new MathContext(17));
    return chosen.signum() == 0 ? BigDecimal.ZERO : chosen.stripTrailingZeros();
  }

  static String plain(double value) {
    return decimal(value).toPlainString();
  }

  /** A hundredth of a number, without the noise of a division. */
  static String hundredth(double value) {
    return decimal(value).movePointLeft(2).toPlainString();
  }

  static double rounded(double value) {
    return new BigDecimal(value).round(FOUR_DIGITS).doubleValue();
  }

  private static String percent(double value) {
    return strip(decimal(value).movePointRight(2)).toPlainString() + "%";
  }

  private static String magnitude(double value) {
    BigDecimal number = decimal(value);
    if (number.precision() - number.scale() > MOST_DIGITS) {
      return number.toString().replace("E+", "e");
    }
    int thousands = Math.min((number.precision() - number.scale() - 1) / 3, MAGNITUDES.length());
    if (thousands < 1 || number.signum() == 0) {
      return number.toPlainString();
    }
    return strip(number.movePointLeft(3 * thousands)).toPlainString()
        + MAGNITUDES.charAt(thousands - 1);
  }

  private static BigDecimal strip(BigDecimal number) {
    return number.stripTrailingZeros();
  }

  /** The power of ten of a magnitude letter: k, M, B (also G) and T. */
  static Optional<Integer> exponent(char letter) {
    int index = MAGNITUDES.indexOf(letter == 'G' ? 'B' : letter == 'K' ? 'k' : letter);
    return index < 0 ? Optional.empty() : Optional.of(3 * (index + 1));
  }
}
