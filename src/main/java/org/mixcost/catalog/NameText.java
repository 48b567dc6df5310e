package org.mixcost.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name without what people write differently.
 *
 * <p>Letter case and what separates words never count. What stands before a name, such as a host or a region, and what
 * stands after it, such as the day of a model, counts as long as something is known of the name with it.
 */
final class NameText {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s_@()-]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  /** Some hosts have no point in names: 3p5 is 3.5. */
  private static final Pattern POINT = Pattern.compile("(?<=\\d)p(?=\\d)");

  /** A path, the title of a maker, or labels with points such as those of a region and a maker. */
  private static final Pattern PREFIX =
      Pattern.compile("^(?:[^/]*/|[^/:]+:-|[a-z]+(?:-[a-z]+)*\\.(?=[a-z]))(?=.)");
  /** The version of an offer of a model. */
  private static final Pattern VERSION = Pattern.compile("-(?:v?\\d+:\\d+|v0\\.\\d+)$");
  /** The last one there is. */
  private static final Pattern LATEST = Pattern.compile("-latest$");

  private static final String MONTH = "(?:0[1-9]|1[0-2])";
  private static final String DAY = "(?:0[1-9]|[12]\\d|3[01])";
  private static final String DATES =
      "20\\d\\d-?" + MONTH + "-?" + DAY + "|" + MONTH + "-?" + DAY + "|" + MONTH + "-20\\d\\d";
  private static final Pattern DATE = Pattern.compile("-(?:" + DATES + ")$");
  private static final Pattern DATE_OF_ID =
      Pattern.compile("-(?:" + DATES + "|2\\d" + MONTH + ")$");

  private NameText() {}

  /** Words in small letters with one hyphen between them; points, colons and slashes stay. */
  static String words(String written) {
    String small = written.strip().toLowerCase(Locale.ROOT).replace("+", "-plus");
    return ENDS.matcher(SEPARATORS.matcher(small).replaceAll("-")).replaceAll("");
  }

  /** Letters and digits alone. */
  static String letters(String words) {
    return NO_LETTERS.matcher(POINT.matcher(words(words)).replaceAll(".")).replaceAll("");
  }

  /** What is left of words without the foremost of what stands before a name, or the last of what stands after it. */
  static List<String> shorter(String words, boolean isModel) {
    List<String> shorter = new ArrayList<>();
    cut(PREFIX, words, shorter);
    if (isModel) {
      cut(VERSION, words, shorter);
      cut(LATEST, words, shorter);
    }
    return shorter;
  }

  private static void cut(Pattern part, String words, List<String> cuts) {
    Matcher found = part.matcher(words);
    if (found.find()) {
      cuts.add(found.replaceFirst(""));
    }
  }

  /** Words without the day or month at their end; the same if there is none. */
  static String undated(String words) {
    return DATE.matcher(words).replaceFirst("");
  }

  /** An id without its date, which may also be a year and a month of two digits each. */
  static String undatedId(String id) {
    return DATE_OF_ID.matcher(words(id)).replaceFirst("");
  }
}
