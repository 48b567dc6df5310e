package org.mixcost.load.document;

import java.util.Collection;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sign before the decimals of the numbers of a table, as far as these leave no doubt. */
enum DecimalSign {
  POINT('.', ','),
  COMMA(',', '.'),
  UNCLEAR('.', ',');

  /** What begins like a number: a text with a number in it is none. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\s*(?:(?:US)?\\$|\\u20ac)?\\s*\\d.*");

  private static final Pattern ONE_GROUP =
      Pattern.compile("(?<![\\d.,])\\d{1,3}[.,]\\d{3}(?![\\d.,])");

  /** Thousands apart by spaces, narrow ones among them, or apostrophes, which stand before no decimals. */
  private static final Pattern APART =
      Pattern.compile("(?<![\\d.,])\\d{1,3}(?:[ \\u00a0\\u2009\\u202f'\\u2019]\\d{3})+(?!\\d)");

  private final Pattern proof;
  private final Pattern grouped;
  private final char decimals;

  DecimalSign(char decimals, char thousands) {
    this.decimals = decimals;
    String sign = Pattern.quote(String.valueOf(decimals));
    String other = Pattern.quote(String.valueOf(thousands));
    String decimal = "(?:0|\\d+)" + sign + "(?:\\d{1,2}(?!\\d)|\\d{4,})|0" + sign + "\\d+";
    String groups =
        "\\d{1,3}(?:" + other + "\\d{3}){2,}|\\d{1,3}(?:" + other + "\\d{3})+" + sign + "\\d+";
    proof = Pattern.compile("(?<![\\d.,])(?:" + decimal + "|" + groups + ")(?![\\d.,])");
    grouped = Pattern.compile("(?<![\\d.,])\\d{1,3}(?:" + other + "\\d{3})+(?!\\d|" + other + ")");
  }

  /**
   * The sign of a table.
   *
   * @param cells where numbers are due
   * @param usual what it is where no number shows it
   */
  static DecimalSign of(Collection<String> cells, DecimalSign usual) {
    boolean isPoint = cells.stream().anyMatch(POINT::isProvedBy);
    boolean isComma = cells.stream().anyMatch(COMMA::isProvedBy);
    if (isPoint && isComma) {
      return UNCLEAR;
    }
    return isPoint ? POINT : isComma ? COMMA : usual;
  }

  private boolean isProvedBy(String cell) {
    return isNumber(cell) && proof.matcher(cell).find();
  }

  private static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  /** A number without what stands between its thousands and cannot be a decimal sign. */
  static String joined(String cell) {
    return isNumber(cell)
        ? APART.matcher(cell).replaceAll(number -> number.group().replaceAll("\\D", ""))
        : cell;
  }

  /** Whether a number could be a thousand times another one. */
  boolean leavesOpen(String cell) {
    return this == UNCLEAR && isNumber(cell) && ONE_GROUP.matcher(cell).find();
  }

  /** A cell with points before decimals and nothing between thousands. */
  String plain(String cell) {
    if (this == UNCLEAR || !isNumber(cell)) {
      return cell;
    }
    String joined = grouped.matcher(cell).replaceAll(DecimalSign::digits);
    return decimals == '.' ? joined : joined.replaceAll("(?<=\\d),(?=\\d)", ".");
  }

  private static String digits(MatchResult number) {
    return number.group().replaceAll("[.,]", "");
  }

  /** What to write instead of a number that is left open. */
  static String readings(String cell) {
    Matcher number = ONE_GROUP.matcher(cell);
    return "write " + number.replaceAll(DecimalSign::digits) + " or "
        + number.replaceAll(found -> found.group().replace(',', '.') + "0");
  }
}
