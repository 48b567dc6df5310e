package org.mixcost.report.chart.draw;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** What an area is filled with: a color, and thin light lines across it. */
public record Fill(Color color, Hatch hatch) {

  /** How the lines run; RISING goes up to the right. */
  public enum Hatch {
    NONE,
    RISING,
    FALLING,
    LEVEL,
    UPRIGHT
  }

  private static final double DOTS_BETWEEN_LINES = 24;
  /** The light of a room on a screen, over that of the whitest white. */
  private static final double GLARE = 0.05;

  /** Black or white, whichever reads better on it. */
  Color inkOn() {
    return contrast(Color.BLACK) > contrast(Color.WHITE) ? Color.BLACK : Color.WHITE;
  }

  /**
   * How well an ink can be told from it, from 1, not at all, to 21.
   *
   * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
   */
  double contrast(Color ink) {
    double one = luminance(ink) + GLARE;
    double other = luminance(color) + GLARE;
    return Math.max(one, other) / Math.min(one, other);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }

  /** The lines across an area, cut at its edges. */
  Path2D lines(Rectangle2D area) {
    Path2D path = new Path2D.Double();
    boolean slanted = hatch == Hatch.RISING || hatch == Hatch.FALLING;
    double step = slanted ? DOTS_BETWEEN_LINES * 1.4 : DOTS_BETWEEN_LINES;
    double length = hatch == Hatch.LEVEL
        ? area.getHeight()
        : area.getWidth() + (slanted ? area.getHeight() : 0);
    for (double at = step / 2; hatch != Hatch.NONE && at < length; at += step) {
      add(path, area, at);
    }
    return path;
  }

  private void add(Path2D path, Rectangle2D area, double at) {
    double width = area.getWidth();
    double height = area.getHeight();
    double from = Math.max(0, at - height);
    double to = Math.min(width, at);
    switch (hatch) {
      case RISING -> add(path, area, from, at - from, to, at - to);
      case FALLING -> add(path, area, from, height - at + from, to, height - at + to);
      case LEVEL -> add(path, area, 0, at, width, at);
      case UPRIGHT -> add(path, area, at, 0, at, height);
      case NONE -> throw new AssertionError(hatch);
    }
  }

  private static void add(
      Path2D path, Rectangle2D area, double x1, double y1, double x2, double y2) {
    path.moveTo(area.getX() + x1, area.getY() + y1);
    path.lineTo(area.getX() + x2, area.getY() + y2);
  }
}
