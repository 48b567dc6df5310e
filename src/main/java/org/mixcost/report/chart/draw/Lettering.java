package org.mixcost.report.chart.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;

/** How a line of words is put on a page. */
@FunctionalInterface
interface Lettering {
  /** Not at all, where only the measure is taken. */
  Lettering NONE = (graphics, text, font, left, baseline) -> {};

  /** As the outlines of its letters, which no machine renders in a way of its own. */
  Lettering OUTLINES = (graphics, text, font, left, baseline) -> {
    AffineTransform place = AffineTransform.getTranslateInstance(left, baseline);
    graphics.fill(new TextLayout(text, font, Pen.EXACT).getOutline(place));
  };

  /** As words, which readers can select, search and hear. */
  Lettering WORDS = (graphics, text, font, left, baseline) -> {
    graphics.setFont(font);
    graphics.drawString(text, (float) left, (float) baseline);
  };

  /** As words where each letter stands for itself, and as outlines where letters join, stack or run from the right. */
  Lettering PLAIN_WORDS = (graphics, text, font, left, baseline) -> {
    boolean isShaped = Font.textRequiresLayout(text.toCharArray(), 0, text.length());
    (isShaped ? OUTLINES : WORDS).write(graphics, text, font, left, baseline);
  };

  void write(Graphics2D graphics, String text, Font font, double left, double baseline);
}
