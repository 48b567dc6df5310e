package org.mixcost.report.terminal;

/**
 * What plain text is shown on.
 *
 * @param columns characters in a line
 * @param isColored whether it shows colors and weights, which say nothing that words do not
 */
public record Screen(int columns, boolean isColored) {
  /** A file or a pipe, which is the same on every machine. */
  public static final Screen FILE = new Screen(100, false);

  private static final int NARROWEST = 80;
  private static final int WIDEST = 200;

  /** A terminal; on one that is very narrow lines are broken by the terminal, on one that is very wide they end before. */
  public static Screen terminal(int columns, boolean isColored) {
    return new Screen(Math.max(NARROWEST, Math.min(columns, WIDEST)), isColored);
  }

  /** A text in a style, or as it is. */
  public String styled(Style style, String text) {
    return isColored ? "\u001b[" + style.code() + "m" + text + "\u001b[0m" : text;
  }
}
