package org.mixcost.report.workbook;

import java.util.regex.Pattern;
import org.mixcost.issue.Printable;

/** Words as a cell shows them, whatever people have written. */
final class CellText {
  /** As many characters as a cell takes. */
  private static final int LONGEST = 32_767;

  private static final String CUT = "…";

  /** What a cell would show as the character of that number. */
  private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final String UNDERSCORE = "_x005F_";

  private CellText() {}

  /** The words on one line. */
  static String of(String words) {
    return Printable.oneLine(words);
  }

  /** The same as a workbook holds them, so that a program shows them as they are. */
  static String stored(String words) {
    String text = CODE.matcher(of(words)).replaceAll(UNDERSCORE);
    return text.length() <= LONGEST ? text : start(text, LONGEST - CUT.length()) + CUT;
  }

  /** The first characters of a text, none of them half. */
  static String start(String text, int length) {
    boolean isHalf = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, isHalf ? length - 1 : length);
  }
}
