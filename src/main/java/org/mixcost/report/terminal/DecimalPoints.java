package org.mixcost.report.terminal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers under each other with their decimal points in line. */
final class DecimalPoints {
  /** Digits before the point, and what follows them up to a magnitude. */
  private static final Pattern NUMBER =
      Pattern.compile("([-+]?[0-9]+)((?:\\.[0-9]+)?(?:e-?[0-9]+)?[A-Za-z%]?)");

  private final List<Matcher> numbers;

  private DecimalPoints(List<String> texts) {
    numbers = texts.stream().map(NUMBER::matcher).filter(Matcher::matches).toList();
  }

  /** The texts with spaces around the numbers; what is no number stays as it is, to stand at the right. */
  static List<String> aligned(List<String> texts) {
    DecimalPoints points = new DecimalPoints(texts);
    int before = points.longest(1);
    int behind = points.longest(2);
    return texts.stream().map(text -> aligned(text, before, behind)).toList();
  }

  private int longest(int group) {
    return numbers.stream()
        .mapToInt(number -> number.group(group).length())
        .max()
        .orElse(0);
  }

  private static String aligned(String text, int before, int behind) {
    Matcher number = NUMBER.matcher(text);
    return number.matches()
        ? TextWidth.atRight(number.group(1), before) + TextWidth.padded(number.group(2), behind)
        : text;
  }
}
