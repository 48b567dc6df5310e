package org.mixcost.issue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a message as a person reads, whatever an input has put into it. */
final class Excerpt {
  private static final int MOST_QUOTED = 100;
  private static final int MOST = 2000;
  private static final String CUT = "\u2026";

  /** What stands between quotation marks; an apostrophe within a word is none. */
  private static final Pattern QUOTE = Pattern.compile("(?<![^\\s(])'([^']*+)'(?!\\w)");

  private Excerpt() {}

  /** The text with long quotations cut, and cut itself where it is still endless. */
  static String of(String text) {
    return text.length() <= MOST_QUOTED
        ? text
        : cut(
            QUOTE
                .matcher(text)
                .replaceAll(quote ->
                    Matcher.quoteReplacement("'" + cut(quote.group(1), MOST_QUOTED) + "'")),
            MOST);
  }

  /** As much of a name as a quotation has. */
  static String name(String name) {
    return cut(name, MOST_QUOTED);
  }

  /** The beginning of a text, in whole characters. */
  private static String cut(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, most - (Character.isHighSurrogate(text.charAt(most - 1)) ? 1 : 0))
            + CUT;
  }
}
