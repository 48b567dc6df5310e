package org.mixcost.report.chart;

import org.mixcost.report.chart.draw.LineStyle;
import org.mixcost.report.chart.draw.Palette;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.RowPlot;

/** A dot at the central figure on a line from p5 to p95. */
final class Whisker {
  private static final double DOT = 24;
  private static final double CAP = 9;

  private Whisker() {}

  static void draw(Pen pen, RowPlot plot, Interval value, double y) {
    line(pen, plot.x(value.p5()), plot.x(value.central()), plot.x(value.p95()), y);
  }

  /** The same for a legend. */
  static void sample(Pen pen, double x, double middle, double width, double height) {
    line(pen, x, x + width / 2, x + width, middle);
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
