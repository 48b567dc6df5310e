package org.mixcost.report.chart.draw;

import java.awt.Color;
import java.awt.Font;

/** How words are set: typeface, size and ink. */
public enum TextStyle {
  TITLE(Typeface.BOLD, 11.5, Palette.INK),
  SUBTITLE(Typeface.REGULAR, 8.5, Palette.GRAY),
  LABEL(Typeface.REGULAR, 8.5, Palette.INK),
  VALUE(Typeface.BOLD, 8.5, Palette.INK),
  SMALL(Typeface.REGULAR, 7.5, Palette.GRAY),
  FOOTER(Typeface.REGULAR, 7, Palette.GRAY);

  private static final double LEADING = 1.25;

  private final Typeface typeface;
  /** Of its letters [dot]. */
  private final float size;

  private final Color ink;

  TextStyle(Typeface typeface, double points, Color ink) {
    this.typeface = typeface;
    this.size = (float) (points * Pen.DOTS_PER_POINT);
    this.ink = ink;
  }

  /** The bundled typeface or, for what it has no letters for, one of the machine that has. */
  Font font(String text) {
    return Letters.font(text, font());
  }

  Font font() {
    return typeface.font(size);
  }

  Color ink() {
    return ink;
  }

  /** From one baseline to the next. */
  public double lineHeight() {
    return size * LEADING;
  }

  /** From the top of a line to its baseline. */
  double ascent() {
    return size * 0.95;
  }

  /** From the middle of its digits to their baseline. */
  double halfDigit() {
    return size * 0.36;
  }
}
