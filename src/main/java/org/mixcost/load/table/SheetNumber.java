package org.mixcost.load.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.quantity.Currencies;

/**
 * A number as a spreadsheet shows it, such as {@code $2.50}, {@code 2,50 EUR/h} or {@code 50%}.
 *
 * @param value of a percentage its hundredth
 * @param currency that it is in, by its code, where it says so
 */
public record SheetNumber(BigDecimal value, Optional<String> currency) {
  private static final Pattern SHOWN = Pattern.compile(
      "(?<before>[^\\d.,+-]*)(?<digits>[-+]?[\\d.,]+(?:[eE][-+]?\\d+)?)(?<after>.*)");
  /** A comma that may stand for thousands as well as before decimals. */
  private static final Pattern OPEN = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");
  /** Thousands with a space or an apostrophe between them. */
  private static final Pattern SPACED =
      Pattern.compile("(?<![\\d.,])\\d{1,3}(?:[ \\u00a0\\u2009\\u202f'\\u2019]\\d{3})+(?!\\d)");

  /** The number of a text; none where it has two readings, or says something besides that is no currency. */
  public static Optional<SheetNumber> read(String text) {
    Matcher shown = SHOWN.matcher(SPACED.matcher(text.strip()).replaceAll(SheetNumber::joined));
    if (!shown.matches()) {
      return Optional.empty();
    }
    String sign =
        (shown.group("before") + shown.group("after")).strip().split("/", 2)[0].strip();
    Optional<BigDecimal> number = plain(shown.group("digits")).flatMap(SheetNumber::decimal);
    if (sign.isEmpty()) {
      return number.map(value -> new SheetNumber(value, Optional.empty()));
    }
    return sign.equals("%")
        ? number.map(value -> new SheetNumber(value.movePointLeft(2), Optional.empty()))
        : number.flatMap(
            value -> Currencies.find(sign).map(code -> new SheetNumber(value, Optional.of(code))));
  }

  private static String joined(MatchResult thousands) {
    return thousands.group().replaceAll("\\D", "");
  }

  /** With a point before decimals, and nothing between thousands. */
  private static Optional<String> plain(String digits) {
    if (OPEN.matcher(digits).matches()) {
      return Optional.empty();
    }
    boolean isDecimal = digits.lastIndexOf(',') > digits.lastIndexOf('.')
        && digits.indexOf(',') == digits.lastIndexOf(',');
    return Optional.of(
        isDecimal ? digits.replace(".", "").replace(',', '.') : digits.replace(",", ""));
  }

  private static Optional<BigDecimal> decimal(String digits) {
    try {
      return Optional.of(new BigDecimal(digits));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }
}
