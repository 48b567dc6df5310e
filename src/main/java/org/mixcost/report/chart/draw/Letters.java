package org.mixcost.report.chart.draw;

import java.awt.Font;
import java.util.regex.Pattern;

/** Which letters can be drawn: those of the bundled typeface and, for texts that need others, of the machine's fonts. */
public final class Letters {
  /** What the bundled typeface has for sure, so that no font needs to be loaded to know. */
  private static final Pattern BUNDLED =
      Pattern.compile("[\\x20-\\x7E\\u00A0-\\u017F\\u2013\\u2014\\u2018-\\u201E\\u2026]*");

  private Letters() {}

  /** Whether all letters of a text can be drawn on this machine. */
  public static boolean areThere(String text) {
    String plain = Words.plain(text);
    return BUNDLED.matcher(plain).matches()
        || (BareMachine.canDraw() && canDraw(TextStyle.LABEL.font(plain), plain));
  }

  private static boolean canDraw(Font font, String text) {
    return font.canDisplayUpTo(text) < 0
        && text.codePoints().filter(Letters::isInk).allMatch(letter -> hasOutline(font, letter));
  }

  private static boolean isInk(int letter) {
    return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.OTHER_SYMBOL;
  }

  /** A font may have letters, mostly emoji, as pictures alone, of which nothing would be drawn. */
  private static boolean hasOutline(Font font, int letter) {
    String alone = Character.toString(letter);
    return !font.createGlyphVector(Pen.EXACT, alone).getOutline().getBounds2D().isEmpty();
  }

  /** The bundled typeface or, for what it has no letters for, a font of the machine that has, as large and as bold. */
  static Font font(String text, Font bundled) {
    if (bundled.canDisplayUpTo(text) < 0) {
      return bundled;
    }
    Font machine = new Font(Font.SANS_SERIF, bundled.getStyle(), 1).deriveFont(bundled.getSize2D());
    return machine.canDisplayUpTo(text) < 0 ? machine : bundled;
  }
}
