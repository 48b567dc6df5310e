package org.mixcost.report.chart.draw;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.mixcost.report.chart.draw.Pen.Align;

/**
 * A drawing with the words above and below it, 6.5 inches wide and as high as it takes.
 *
 * @param title above the drawing, in bold
 * @param subtitle under the title, or empty
 * @param body the drawing itself
 * @param footer below the drawing, or empty
 */
public record Page(String title, String subtitle, Body body, String footer) {
  public static final double DOTS_PER_INCH = 300;
  /** Its width [dot]. */
  public static final double WIDTH = 6.5 * DOTS_PER_INCH;

  public static final double MARGIN = 24;
  private static final double GAP = 36;

  /** What stands between the words. */
  @FunctionalInterface
  public interface Body {
    /** Draws below y; returns where the drawing ends. */
    double draw(Pen pen, double y);
  }

  public Page {
    BareMachine.prepare();
  }

  /** Its height [dot]: drawn once for the measure. */
  int height() {
    Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return draw(new Pen(nowhere));
    } finally {
      nowhere.dispose();
    }
  }

  void paint(Graphics2D graphics, int height) {
    graphics.setColor(Palette.PAPER);
    graphics.fillRect(0, 0, (int) WIDTH, height);
    draw(new Pen(graphics));
  }

  private int draw(Pen pen) {
    double y = words(pen, title, MARGIN, TextStyle.TITLE);
    y = words(pen, subtitle, y + 4, TextStyle.SUBTITLE);
    y = body.draw(pen, y + GAP);
    if (!footer.isBlank()) {
      y = words(pen, footer, y + GAP, TextStyle.FOOTER);
    }
    return (int) Math.ceil(y + MARGIN);
  }

  private static double words(Pen pen, String text, double y, TextStyle style) {
    if (text.isBlank()) {
      return y;
    }
    return pen.lines(Words.balance(text, style, WIDTH - 2 * MARGIN), MARGIN, y, style, Align.LEFT);
  }
}
