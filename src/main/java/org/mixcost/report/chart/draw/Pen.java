package org.mixcost.report.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws words, lines and areas; y runs down the page. */
public final class Pen {
  public static final double DOTS_PER_POINT = 300 / 72.0;

  /** Where words stand relative to the x they are given. */
  public enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final double THINNEST = 3;
  private static final double RIM = 8;
  private static final double BREAK_WIDTH = 16;
  private static final double BREAK_RISE = 6;
  private static final Color LIGHT = new Color(255, 255, 255, 150);

  private final Graphics2D graphics;
  private final Paper paper;
  private final Lettering lettering;

  Pen(Graphics2D graphics, Paper paper, Lettering lettering) {
    this.graphics = graphics;
    this.paper = paper;
    this.lettering = lettering;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }

  /** What it draws on. */
  public Paper paper() {
    return paper;
  }

  public static double width(String text, TextStyle style) {
    return text.isBlank() ? 0 : style.font(text).getStringBounds(text, EXACT).getWidth();
  }

  /** One line of words whose middle is at y. */
  public void text(String text, double x, double y, TextStyle style, Align align) {
    write(text, x, y + style.halfDigit(), style, align, style.ink());
  }

  /** Words in the middle of an area, on a patch of its color so that no hatch runs through them. */
  public void textOn(Fill fill, String text, double x, double y, TextStyle style) {
    double width = width(text, style) + 10;
    double height = style.font().getSize2D();
    paint(new Rectangle2D.Double(x - width / 2, y - height / 2, width, height), fill.color());
    write(text, x, y + style.halfDigit(), style, Align.CENTER, fill.inkOn());
  }

  /** Lines of words below y; returns where they end. */
  public double lines(Iterable<String> lines, double x, double y, TextStyle style, Align align) {
    double top = y;
    for (String line : lines) {
      write(line, x, top + style.ascent(), style, align, style.ink());
      top += style.lineHeight();
    }
    return top;
  }

  private void write(
      String text, double x, double baseline, TextStyle style, Align align, Color ink) {
    if (text.isBlank()) {
      return;
    }
    double width = width(text, style);
    double left = align == Align.LEFT ? x : align == Align.CENTER ? x - width / 2 : x - width;
    graphics.setColor(ink);
    lettering.write(graphics, text, style.font(text), left, baseline);
  }

  /** Words below y in as many lines as the paper makes of them, at its left or in its middle; returns where they end. */
  public double words(String text, double y, TextStyle style, Align align) {
    double x = align == Align.LEFT ? paper.left() : paper.middle();
    return lines(Words.wrap(text, style, paper.room()), x, y, style, align);
  }

  /** A line through points, drawn in one go so that its dashes run on. */
  public void path(List<Point2D> points, LineStyle line) {
    Path2D path = new Path2D.Double();
    path.moveTo(points.get(0).getX(), points.get(0).getY());
    points.forEach(point -> path.lineTo(point.getX(), point.getY()));
    graphics.setColor(line.color());
    graphics.setStroke(line.stroke());
    graphics.draw(path);
  }

  public void line(double x1, double y1, double x2, double y2, LineStyle line) {
    graphics.setColor(line.color());
    graphics.setStroke(line.stroke());
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** An area between two corners, x1 and x2 in any order; it is never too thin to be seen. */
  public void area(double x1, double y1, double x2, double y2, Fill fill) {
    double width = Math.max(THINNEST, Math.abs(x2 - x1));
    Rectangle2D area = new Rectangle2D.Double(Math.min(x1, x2), y1, width, y2 - y1);
    paint(area, fill.color());
    if (fill.hatch() != Fill.Hatch.NONE && width > 4 * THINNEST) {
      graphics.setColor(LIGHT);
      graphics.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
      graphics.draw(fill.lines(area));
    }
  }

  public void dot(double x, double y, double diameter, Color color) {
    paint(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter), color);
  }

  /** The marker of a point, with a rim of paper that parts it from what it lies on. */
  public void mark(Marker marker, double x, double y, double size, Color color) {
    paint(marker.at(x, y, size + RIM), Palette.PAPER);
    paint(marker.at(x, y, size), color);
  }

  /** A triangle that points left from x: the value lies beyond the edge. */
  public void arrowLeft(double x, double y, double size, Color color) {
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(x, y);
    arrow.lineTo(x + size, y - size / 2);
    arrow.lineTo(x + size, y + size / 2);
    arrow.closePath();
    paint(arrow, color);
  }

  /** A slanted strip of paper across a bar, which says that some of it is left out. */
  public void breakMark(double x, double middle, double height) {
    double half = height / 2 + BREAK_RISE;
    Path2D strip = new Path2D.Double();
    strip.moveTo(x - BREAK_WIDTH, middle + half);
    strip.lineTo(x, middle - half);
    strip.lineTo(x + BREAK_WIDTH, middle - half);
    strip.lineTo(x, middle + half);
    strip.closePath();
    paint(strip, Palette.PAPER);
  }

  /** A triangle that points right, to x. */
  public void arrowRight(double x, double y, double size, Color color) {
    arrowLeft(x, y, -size, color);
  }

  /** An area of any outline. */
  public void shape(Shape outline, Color color) {
    paint(outline, color);
  }

  private void paint(Shape shape, Color color) {
    graphics.setColor(color);
    graphics.fill(shape);
  }
}
