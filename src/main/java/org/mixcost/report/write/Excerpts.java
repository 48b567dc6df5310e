package org.mixcost.report.write;

import org.mixcost.issue.Printable;

/**
 * Two texts around the place where they differ first.
 *
 * @param found as it stands in a folder
 * @param made as it was made again
 */
record Excerpts(String found, String made) {
  private static final int BEFORE = 12;
  private static final int AFTER = 14;
  private static final String MORE = "…";

  /** The excerpts of two texts that differ. */
  static Excerpts of(String found, String made) {
    int first = 0;
    while (first < Math.min(found.length(), made.length())
        && found.charAt(first) == made.charAt(first)) {
      first++;
    }
    return new Excerpts(around(found, first), around(made, first));
  }

  private static String around(String text, int place) {
    int from = place <= BEFORE ? 0 : place - BEFORE;
    int to = Math.min(text.length(), place + AFTER);
    return (from > 0 ? MORE : "")
        + Printable.oneLine(text.substring(from, to))
        + (to < text.length() ? MORE : "");
  }

  /** What was found and what was made. */
  String text() {
    return "found '" + found + "', made again '" + made + "'";
  }
}
