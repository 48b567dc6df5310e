package org.mixcost.load.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a workbook shows a number, as far as that says what the number is: a percentage, a date, or so much of a currency or a
 * unit. How many digits are shown is not looked at.
 *
 * @param before what stands before the digits
 * @param after what stands after them
 * @param shift by how many places the number is shown larger than it is, such as 2 for percent
 * @param dateParts the letters of a date and a time, such as {@code yyyymm}; empty for a number
 * @see <a href="https://learn.microsoft.com/en-us/dotnet/api/documentformat.openxml.spreadsheet.numberingformat">ECMA-376, 18.8.31</a>
 */
record NumberFormat(String before, String after, int shift, String dateParts) {
  private static final NumberFormat DAYS = new NumberFormat("", " days", 0, "");

  /** What a spreadsheet keeps and shows of a number at most; digits beyond come of binary fractions. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final int MOST_PLACES = 20;

  private static final Pattern PART = Pattern.compile(
      "\"(?<quoted>[^\"]*)\"|\\\\(?<escaped>.)|\\[\\$(?<currency>[^\\]-]*)[^\\]]*\\]"
          + "|(?<elapsed>\\[[hms]+\\])|(?<hidden>\\[[^\\]]*\\]|[_*].|[()]|;.*)"
          + "|(?<digits>general|@|\\.?[0#?](?:[0#?.,/]| (?=[#?]))*(?:e[+-][0#?]+)?)"
          + "|(?<date>am/pm|a/p|[ymdhsbeg]+)|(?<other>.)",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The format of a code as a workbook writes it, such as {@code 0.0%}; what it says of negative numbers is not read. */
  static NumberFormat parse(String code) {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    StringBuilder dateParts = new StringBuilder();
    StringBuilder text = before;
    int shift = 0;
    for (Matcher part = PART.matcher(code); part.find(); ) {
      if (part.group("elapsed") != null) {
        return DAYS;
      } else if (part.group("digits") != null) {
        text = after;
        shift -= 3 * commasAtEnd(part.group());
      } else if (part.group("date") != null) {
        dateParts.append(part.group().toLowerCase(Locale.ROOT));
      } else {
        text.append(shown(part));
        shift += "%".equals(part.group("other")) ? 2 : 0;
      }
    }
    return new NumberFormat(before.toString(), after.toString(), shift, dateParts.toString());
  }

  /** Each leaves out a thousand. */
  private static int commasAtEnd(String digits) {
    return digits.length() - digits.replaceFirst(",+$", "").length();
  }

  private static String shown(Matcher part) {
    for (String group : new String[] {"quoted", "escaped", "currency", "other"}) {
      if (part.group(group) != null) {
        return part.group(group);
      }
    }
    return "";
  }

  /** A number as it is shown, with all its digits. */
  TableCell number(BigDecimal value) {
    BigDecimal shown = value.round(DIGITS).scaleByPowerOfTen(shift).stripTrailingZeros();
    boolean isShort = Math.abs(shown.scale()) <= MOST_PLACES;
    return new TableCell.NumberCell(
        isShort ? shown.toPlainString() : shown.toString(), before, after);
  }

  boolean isDate() {
    return !dateParts.isEmpty();
  }

  /** A date as it is shown: a day, or only its month, or only the time of a day. */
  TableCell date(LocalDateTime value) {
    boolean isTime = !has("y") && !has("d") && (has("h") || has("s"));
    if (isTime) {
      return new TableCell.DateCell(value.toLocalTime().toString());
    }
    return new TableCell.DateCell(
        (has("d") ? value.toLocalDate() : YearMonth.from(value)).toString());
  }

  private boolean has(String letter) {
    return dateParts.contains(letter);
  }
}
