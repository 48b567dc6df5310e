package org.mixcost.report.chart;

import java.util.List;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.Pen.Align;
import org.mixcost.report.chart.draw.RowPlot;
import org.mixcost.report.chart.draw.TextStyle;

/** The column on the right of the rows: each central figure, its interval under it, and what they are on top. */
record Figures(List<Entry> values, String header) {
  private static final String INTERVAL = "p5 to p95";
  private static final double GAP = 24;

  /**
   * What stands beside a row.
   *
   * @param central empty if none is known
   * @param below empty if there is nothing more to say
   */
  record Entry(String central, String below) {

    static Entry of(Interval value) {
      return new Entry(
          Numbers.onChart(value.central()), value.isPoint() ? "" : value.intervalText());
    }

    /** Of a range that others state. */
    static Entry stated(Interval range) {
      return new Entry("", range.statedText());
    }

    private boolean isInterval() {
      return !central.isEmpty() && !below.isEmpty();
    }

    private double height() {
      return (central.isEmpty() ? 0 : TextStyle.VALUE.lineHeight())
          + (below.isEmpty() ? 0 : TextStyle.SMALL.lineHeight());
    }
  }

  double width() {
    double widest =
        Math.max(Pen.width(header, TextStyle.VALUE), hasIntervals() ? width(INTERVAL) : 0);
    for (Entry value : values) {
      double central = Pen.width(value.central(), TextStyle.VALUE);
      widest = Math.max(widest, Math.max(central, width(value.below())));
    }
    return widest + 2 * GAP;
  }

  double headerHeight() {
    return TextStyle.VALUE.lineHeight()
        + (hasIntervals() ? TextStyle.SMALL.lineHeight() : 0)
        + GAP / 2;
  }

  void paint(Pen pen, RowPlot plot, double y) {
    write(pen, plot.figuresX(), y, new Entry(header, hasIntervals() ? INTERVAL : ""));
    for (int row = 0; row < values.size(); row++) {
      Entry value = values.get(row);
      write(pen, plot.figuresX(), plot.middle(row) - value.height() / 2, value);
    }
  }

  private static void write(Pen pen, double x, double y, Entry value) {
    double next = value.central().isEmpty()
        ? y
        : pen.lines(List.of(value.central()), x, y, TextStyle.VALUE, Align.LEFT);
    pen.lines(List.of(value.below()), x, next, TextStyle.SMALL, Align.LEFT);
  }

  private boolean hasIntervals() {
    return values.stream().anyMatch(Entry::isInterval);
  }

  private static double width(String interval) {
    return Pen.width(interval, TextStyle.SMALL);
  }
}
