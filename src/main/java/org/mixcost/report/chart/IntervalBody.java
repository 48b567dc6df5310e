package org.mixcost.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.mixcost.report.chart.draw.AxisRange;
import org.mixcost.report.chart.draw.Legend;
import org.mixcost.report.chart.draw.LineStyle;
import org.mixcost.report.chart.draw.Page;
import org.mixcost.report.chart.draw.Palette;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.Pen.Align;
import org.mixcost.report.chart.draw.RowPlot;
import org.mixcost.report.chart.draw.TextStyle;
import org.mixcost.report.chart.draw.Words;

/** Draws an {@link IntervalChart}: a dot and a whisker a row. */
record IntervalBody(IntervalChart chart) implements Page.Body {
  private static final double ROW = 100;
  private static final double ARROW = 30;
  private static final double GAP = 20;
  private static final double NARROWEST_PLOT = 1050;
  /** The most the words on one side of the divide may take, as a share of the plot. */
  private static final double MOST_ROOM = 0.45;

  @Override
  public double draw(Pen pen, double y) {
    Figures figures =
        new Figures(chart.rows().stream().map(IntervalBody::figure).toList(), "central");
    List<String> labels = chart.rows().stream().map(IntervalChart.Dot::label).toList();
    RowPlot plot = new RowPlot(labels, range(), figures.width(), ROW);
    plot.paint(pen, y + Math.max(figures.headerHeight(), wordsHeight()));
    figures.paint(pen, plot, y);
    chart.divide().ifPresent(divide -> divide(pen, plot, divide, y));
    for (int row = 0; row < labels.size(); row++) {
      mark(pen, plot, row);
    }
    return legend().paint(pen, plot.caption(pen, chart.caption().axis()));
  }

  private static Figures.Entry figure(IntervalChart.Dot row) {
    return row.isStated() ? Figures.Entry.stated(row.value()) : Figures.Entry.of(row.value());
  }

  private AxisRange range() {
    DoubleStream values = chart.rows().stream()
        .map(IntervalChart.Dot::value)
        .flatMapToDouble(value -> DoubleStream.of(value.min(), value.max()));
    if (chart.divide().isEmpty()) {
      return AxisRange.of(values, chart.logarithmic());
    }
    IntervalChart.Divide divide = chart.divide().get();
    if (chart.logarithmic()) {
      return AxisRange.logarithmic(
          DoubleStream.concat(values, DoubleStream.of(divide.at() / 10, divide.at() * 10)));
    }
    AxisRange all = AxisRange.linear(DoubleStream.concat(values, DoubleStream.of(divide.at())));
    return all.withRoomAround(divide.at(), room(below(divide)), room(above(divide)));
  }

  private double wordsHeight() {
    int lines = chart
        .divide()
        .map(divide -> Math.max(below(divide).size(), above(divide).size()))
        .orElse(0);
    return lines * TextStyle.LABEL.lineHeight();
  }

  private static double room(List<String> words) {
    return Math.min(MOST_ROOM, (Words.width(words, TextStyle.LABEL) + 2 * GAP) / NARROWEST_PLOT);
  }

  private static List<String> below(IntervalChart.Divide divide) {
    return wrapped("\u25C4 " + divide.below());
  }

  private static List<String> above(IntervalChart.Divide divide) {
    return wrapped(divide.above() + " \u25BA");
  }

  private static List<String> wrapped(String words) {
    return Words.balance(words, TextStyle.LABEL, MOST_ROOM * NARROWEST_PLOT);
  }

  private void mark(Pen pen, RowPlot plot, int row) {
    IntervalChart.Dot dot = chart.rows().get(row);
    Interval value = dot.value();
    if (chart.logarithmic() && value.central() <= 0) {
      pen.arrowLeft(plot.left(), plot.middle(row), ARROW, Palette.INK);
      return;
    }
    if (dot.isStated()) {
      Whisker.drawStated(pen, plot, value, plot.middle(row));
      return;
    }
    Whisker.draw(pen, plot, value, plot.middle(row));
  }

  private static void divide(Pen pen, RowPlot plot, IntervalChart.Divide divide, double y) {
    plot.upright(pen, divide.at(), LineStyle.AXIS);
    double x = plot.x(divide.at());
    pen.lines(below(divide), x - GAP, y, TextStyle.LABEL, Align.RIGHT);
    pen.lines(above(divide), x + GAP, y, TextStyle.LABEL, Align.LEFT);
  }

  private Legend legend() {
    Legend legend = new Legend();
    if (chart.rows().stream().anyMatch(row -> !row.isStated() && !row.value().isPoint())) {
      legend.add("central, with the interval from p5 to p95", Whisker::sample);
    }
    if (chart.rows().stream().anyMatch(IntervalChart.Dot::isStated)) {
      legend.add("from the least to the most that is stated", Whisker::statedSample);
    }
    if (chart.logarithmic() && chart.rows().stream().anyMatch(row -> row.value().central() <= 0)) {
      legend.add(
          "zero or less: not on a logarithmic axis",
          (pen, x, y, width, height) -> pen.arrowLeft(x + width / 3, y, ARROW, Palette.INK));
    }
    return legend;
  }
}
