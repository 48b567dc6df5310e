package org.mixcost.report.write;

import java.util.regex.Pattern;
import org.mixcost.issue.Printable;

/** Words that people have written, on one line and safe to print. */
final class OneLine {
  private static final Pattern BREAK = Pattern.compile("[\\t\\x0B\\f]|\\R");

  private OneLine() {}

  static String of(String words) {
    return Printable.text(BREAK.matcher(words).replaceAll(" "));
  }
}
