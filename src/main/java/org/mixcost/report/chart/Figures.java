package org.mixcost.report.chart;

import java.util.List;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.Pen.Align;
import org.mixcost.report.chart.draw.RowPlot;
import org.mixcost.report.chart.draw.TextStyle;

/** The column on the right of the rows: each central figure, its interval under it, and what they are on top. */
record Figures(List<Interval> values, String header) {
  private static final String INTERVAL = "p5 to p95";
  private static final double GAP = 24;

  double width() {
    double widest =
        Math.max(Pen.width(header, TextStyle.VALUE), hasIntervals() ? width(INTERVAL) : 0);
    for (Interval value : values) {
      double central = Pen.width(Numbers.onChart(value.central()), TextStyle.VALUE);
      widest =
          Math.max(widest, Math.max(central, value.isPoint() ? 0 : width(value.intervalText())));
    }
    return widest + 2 * GAP;
  }

  double headerHeight() {
    return TextStyle.VALUE.lineHeight()
        + (hasIntervals() ? TextStyle.SMALL.lineHeight() : 0)
        + GAP / 2;
  }

  void paint(Pen pen, RowPlot plot, double y) {
    write(pen, plot.figuresX(), y, header, hasIntervals() ? INTERVAL : "");
    for (int row = 0; row < values.size(); row++) {
      Interval value = values.get(row);
      String interval = value.isPoint() ? "" : value.intervalText();
      double height =
          TextStyle.VALUE.lineHeight() + (value.isPoint() ? 0 : TextStyle.SMALL.lineHeight());
      write(
          pen,
          plot.figuresX(),
          plot.middle(row) - height / 2,
          Numbers.onChart(value.central()),
          interval);
    }
  }

  private static void write(Pen pen, double x, double y, String central, String interval) {
    double next = pen.lines(List.of(central), x, y, TextStyle.VALUE, Align.LEFT);
    pen.lines(List.of(interval), x, next, TextStyle.SMALL, Align.LEFT);
  }

  private boolean hasIntervals() {
    return !values.stream().allMatch(Interval::isPoint);
  }

  private static double width(String interval) {
    return Pen.width(interval, TextStyle.SMALL);
  }
}
