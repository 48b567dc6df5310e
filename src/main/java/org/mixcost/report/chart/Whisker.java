package org.mixcost.report.chart;

import org.mixcost.report.chart.draw.LineStyle;
import org.mixcost.report.chart.draw.Palette;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.RowPlot;

/** A dot at the central figure on a line from p5 to p95, or a bar over a range that is stated. */
final class Whisker {
  private static final double DOT = 24;
  private static final double CAP = 9;
  private static final double BAR = 18;

  private Whisker() {}

  static void draw(Pen pen, RowPlot plot, Interval value, double y) {
    line(pen, plot.x(value.p5()), plot.x(value.central()), plot.x(value.p95()), y);
  }

  /** The same for a legend. */
  static void sample(Pen pen, double x, double middle, double width, double height) {
    line(pen, x, x + width / 2, x + width, middle);
  }

  /** A range of which no middle is known: one number is as wide as the bar is high. */
  static void drawStated(Pen pen, RowPlot plot, Interval range, double y) {
    bar(pen, plot.x(range.p5()), plot.x(range.p95()), y);
  }

  /** The same for a legend. */
  static void statedSample(Pen pen, double x, double middle, double width, double height) {
    bar(pen, x, x + width, middle);
  }

  private static void bar(Pen pen, double low, double high, double y) {
    double half = BAR / 2;
    double least = Math.min(low, (low + high) / 2 - half);
    double most = Math.max(high, (low + high) / 2 + half);
    pen.area(least, y - half, most, y + half, Palette.TOTAL);
  }

  private static void line(Pen pen, double low, double central, double high, double y) {
    if (low < high) {
      pen.line(low, y, high, y, LineStyle.WHISKER);
      pen.line(low, y - CAP, low, y + CAP, LineStyle.WHISKER);
      pen.line(high, y - CAP, high, y + CAP, LineStyle.WHISKER);
    }
    pen.dot(central, y, DOT + 8, Palette.PAPER);
    pen.dot(central, y, DOT, Palette.INK);
  }
}
