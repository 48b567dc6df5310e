package org.mixcost.report.chart.draw;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.mixcost.report.chart.draw.Pen.Align;

/**
 * A drawing with the words above and below it.
 *
 * @param paper what it is drawn on
 * @param title above the drawing, in bold
 * @param subtitle under the title, or empty
 * @param body the drawing itself
 * @param footer below the drawing, or empty
 */
public record Page(Paper paper, String title, String subtitle, Body body, String footer) {
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
      return draw(new Pen(nowhere, paper, Lettering.NONE));
    } finally {
      nowhere.dispose();
    }
  }

  void paint(Graphics2D graphics, int height, Lettering lettering) {
    graphics.setColor(Palette.PAPER);
    graphics.fillRect(0, 0, (int) paper.width(), height);
    draw(new Pen(graphics, paper, lettering));
  }

  private int draw(Pen pen) {
    double y = words(pen, title, paper.margin(), TextStyle.TITLE);
    y = words(pen, subtitle, y + 4, TextStyle.SUBTITLE);
    y = body.draw(pen, y + GAP);
    if (!footer.isBlank()) {
      y = words(pen, footer, y + GAP, TextStyle.FOOTER);
    }
    return (int) Math.ceil(y + paper.margin());
  }

  private double words(Pen pen, String text, double y, TextStyle style) {
    if (text.isBlank()) {
      return y;
    }
    return pen.lines(Words.balance(text, style, paper.room()), paper.left(), y, style, Align.LEFT);
  }
}
