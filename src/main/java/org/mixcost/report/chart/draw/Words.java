package org.mixcost.report.chart.draw;

import java.util.List;
import org.mixcost.issue.LineBreaks;

/** Breaks text into lines. */
public final class Words {
  private static final double NARROWER = 0.96;

  private Words() {}

  /** The same number of lines as at the full width, but of much the same length. */
  public static List<String> balance(String text, TextStyle style, double width) {
    List<String> lines = wrap(text, style, width);
    for (double narrower = width * NARROWER; lines.size() > 1; narrower *= NARROWER) {
      List<String> narrow = wrap(text, style, narrower);
      if (narrow.size() > lines.size()) {
        return lines;
      }
      lines = narrow;
    }
    return lines;
  }

  /** The lines a text takes at a width in dots; a word that is too long by itself is cut. */
  public static List<String> wrap(String text, TextStyle style, double width) {
    return new LineBreaks(line -> Pen.width(line, style) <= width, "", true).lines(plain(text));
  }

  /** The width of the widest line. */
  public static double width(List<String> lines, TextStyle style) {
    return lines.stream().mapToDouble(line -> Pen.width(line, style)).max().orElse(0);
  }

  /** Text on one line, without characters that no file format takes or that turn a line around. */
  static String plain(String text) {
    return text.replaceAll(
            "[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}\\s&&[^\\u200C\\u200D]]+", " ")
        .strip();
  }
}
