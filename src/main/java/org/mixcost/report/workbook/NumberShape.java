package org.mixcost.report.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.mixcost.report.document.ReportTable.Cell;

/**
 * How a cell shows its number, which it holds in full.
 *
 * @param format in the language of spreadsheets
 * @param width about how many characters that takes
 */
record NumberShape(String format, int width) {
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
  private static final double LARGEST_PLAIN = 1e15;
  private static final double SMALLEST_PLAIN = 1e-5;

  /** From here on the last digits of an amount are no matter. */
  private static final double LARGE = 1000;

  private static final double SMALLEST_WHOLE = 10;
  private static final NumberShape POWER = new NumberShape("0.000E+00", 10);
  private static final NumberShape TIE = new NumberShape("0;-0;\"same\"", 4);

  /**
   * The shape of a number in a table.
   *
   * @param isAmongLarge whether all of its column has one unit and some of it is large: amounts then end at one place
   */
  static NumberShape of(Cell cell, double value, boolean isAmongLarge) {
    if (cell instanceof Cell.Worked worked) {
      return of(worked.figure(), value, isAmongLarge);
    }
    if (cell instanceof Cell.Tie) {
      return TIE;
    }
    if (cell instanceof Cell.Percentage) {
      return percentage(value);
    }
    return isAmongLarge && Math.abs(value) >= SMALLEST_WHOLE ? whole(value) : digits(value);
  }

  static boolean isLarge(double value) {
    return Math.abs(value) >= LARGE;
  }

  /** One decimal, or more where it would look like nothing. */
  private static NumberShape percentage(double share) {
    BigDecimal percents = new BigDecimal(share).movePointRight(2);
    boolean isTiny = share != 0 && percents.abs().compareTo(new BigDecimal("0.05")) < 0;
    int decimals = isTiny && Math.abs(share) >= SMALLEST_PLAIN
        ? percents.round(TWO_DIGITS).stripTrailingZeros().scale()
        : 1;
    NumberShape number = fixed("0", percents, decimals);
    return new NumberShape(number.format() + "%", number.width() + 1);
  }

  /** Four significant digits and no zeros behind them, a power of ten where it is very large or small. */
  private static NumberShape digits(double value) {
    double size = Math.abs(value);
    if (size >= LARGEST_PLAIN || (size < SMALLEST_PLAIN && size > 0)) {
      return POWER;
    }
    BigDecimal rounded = new BigDecimal(value).round(FOUR_DIGITS).stripTrailingZeros();
    return fixed("#,##0", rounded, Math.max(0, rounded.scale()));
  }

  private static NumberShape whole(double value) {
    return Math.abs(value) >= LARGEST_PLAIN ? POWER : fixed("#,##0", new BigDecimal(value), 0);
  }

  private static NumberShape fixed(String whole, BigDecimal value, int decimals) {
    BigDecimal shown = value.setScale(decimals, RoundingMode.HALF_EVEN);
    int thousands = Math.max(0, shown.precision() - decimals - 1) / 3;
    int separators = whole.contains(",") ? thousands : 0;
    String places = decimals == 0 ? "" : "." + "0".repeat(decimals);
    return new NumberShape(whole + places, shown.toPlainString().length() + separators);
  }
}
