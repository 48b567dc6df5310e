package org.mixcost.report.chart.draw;

import java.util.ArrayList;
import java.util.List;

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
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : plain(text).split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && Pen.width(longer, style) > width) {
        lines.add(line);
        longer = word;
      }
      line = cut(longer, style, width, lines);
    }
    lines.add(line);
    return lines;
  }

  /** The width of the widest line. */
  public static double width(List<String> lines, TextStyle style) {
    return lines.stream().mapToDouble(line -> Pen.width(line, style)).max().orElse(0);
  }

  /** Text on one line, without characters that no file format takes. */
  static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cn}\\p{Cs}\\s]+", " ").strip();
  }

  private static String cut(String word, TextStyle style, double width, List<String> lines) {
    String rest = word;
    while (rest.codePointCount(0, rest.length()) > 1 && Pen.width(rest, style) > width) {
      int end = fitting(rest, style, width);
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    return rest;
  }

  private static int fitting(String word, TextStyle style, double width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()
        && Pen.width(word.substring(0, word.offsetByCodePoints(end, 1)), style) <= width) {
      end = word.offsetByCodePoints(end, 1);
    }
    return end;
  }
}
