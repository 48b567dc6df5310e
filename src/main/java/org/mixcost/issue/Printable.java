package org.mixcost.issue;

import java.util.regex.Pattern;

/** Text that is safe to print on one line: characters that could break it or repaint a terminal are spelled out. */
public final class Printable {
  private static final Pattern BREAK = Pattern.compile("[\\t\\x0B\\f]|\\R");
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  private Printable() {}

  /** The text with every control character, line breaks too, written as <code>\&#117;{1b}</code>. */
  public static String text(String raw) {
    StringBuilder printable = new StringBuilder(raw.length());
    raw.codePoints().forEach(character -> append(printable, character));
    return printable.toString();
  }

  /** The same of a message, with long quotations cut. */
  public static String message(String raw) {
    return text(Excerpt.of(raw));
  }

  /** The same of words that people have written, perhaps in several lines, which a space joins. */
  public static String oneLine(String words) {
    return text(BREAK.matcher(words).replaceAll(" "));
  }

  private static void append(StringBuilder printable, int character) {
    if (isHarmless(character)) {
      printable.appendCodePoint(character);
    } else {
      printable.append("\\u{").append(Integer.toHexString(character)).append('}');
    }
  }

  /** Whether a character neither breaks a line nor repaints a terminal nor turns a line around. */
  public static boolean isHarmless(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE -> false;
      // Words of some scripts, and pictures, are joined by two of these; the others turn a line
      // around.
      case Character.FORMAT -> character == NON_JOINER || character == JOINER;
      default -> true;
    };
  }
}
