package org.mixcost.report.terminal;

import java.util.List;
import org.jline.utils.WCWidth;
import org.mixcost.issue.LineBreaks;

/** How many columns of a terminal a printable text takes: two for a letter of East Asia or an emoji, none for an accent. */
public final class TextWidth {
  private static final String INDENT = "  ";
  private static final int FIRST_COMBINING = 0x300;
  private static final int FIRST_DASH = 0x2010;
  private static final int LAST_PUNCTUATION = 0x205E;

  private TextWidth() {}

  /** The width of a text. */
  public static int of(String text) {
    return isLatin(text) ? text.length() : ofAnyScript(text);
  }

  /** Whether all of it are letters, digits and signs of a Latin text, which take one column each. */
  private static boolean isLatin(String text) {
    for (int i = 0;
        i < text.length();
        i++) { // no stream: it is asked often, and before code is fast
      char character = text.charAt(i);
      boolean isDash = FIRST_DASH <= character && character <= LAST_PUNCTUATION;
      if (character >= FIRST_COMBINING && !isDash) {
        return false;
      }
    }
    return true;
  }

  private static int ofAnyScript(String text) {
    int width = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at + WCWidth.charCountForGraphemeCluster(text, at);
      width += ofCluster(text.substring(at, end));
      at = end;
    }
    return width;
  }

  /** An emoji of several characters is one; letters that are written as one by newer versions of Java alone are not. */
  private static int ofCluster(String cluster) {
    boolean isWide = WCWidth.wcwidthForGraphemeCluster(cluster, 0) == 2;
    return isWide ? 2 : cluster.codePoints().map(WCWidth::wcwidth).sum();
  }

  /** A text in lines of up to a width, broken at spaces; later lines are indented. */
  public static List<String> wrap(String text, int width) {
    return new LineBreaks(line -> of(line) <= width, INDENT, false).lines(text);
  }

  /** The same, where a word that is too long for a line is broken, too. */
  static List<String> breakInto(String text, int width) {
    return new LineBreaks(line -> of(line) <= width, INDENT, true).lines(text);
  }

  /** A text that is too long loses its end, a path its beginning. */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    boolean isPath = text.contains(".") && !text.contains(" ");
    return isPath ? "…" + end(text, width - 1) : start(text, width - 1) + "…";
  }

  private static String start(String text, int width) {
    String start = text;
    while (of(start) > width) {
      start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
    }
    return start;
  }

  private static String end(String text, int width) {
    String end = text;
    while (of(end) > width) {
      end = end.substring(end.offsetByCodePoints(0, 1));
    }
    return end;
  }

  /** A text with spaces behind it up to a width. */
  static String padded(String text, int width) {
    return text + " ".repeat(width - of(text));
  }

  /** A text with spaces before it up to a width. */
  static String atRight(String text, int width) {
    return " ".repeat(width - of(text)) + text;
  }
}
