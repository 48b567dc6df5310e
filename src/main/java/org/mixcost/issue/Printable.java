package org.mixcost.issue;

/** Text that is safe to print: control characters, which could repaint a terminal, are spelled out. */
final class Printable {
  private Printable() {}

  /** The text with every control character but the line break written as <code>\&#117;{1b}</code>. */
  static String text(String raw) {
    StringBuilder printable = new StringBuilder(raw.length());
    raw.codePoints().forEach(character -> append(printable, character));
    return printable.toString();
  }

  private static void append(StringBuilder printable, int character) {
    if (isHarmless(character)) {
      printable.appendCodePoint(character);
    } else {
      printable.append("\\u{").append(Integer.toHexString(character)).append('}');
    }
  }

  private static boolean isHarmless(int character) {
    int type = Character.getType(character);
    return character == '\n'
        || (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE);
  }
}
