package org.mixcost.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.mixcost.report.chart.draw.AxisRange;
import org.mixcost.report.chart.draw.Legend;
import org.mixcost.report.chart.draw.LineStyle;
import org.mixcost.report.chart.draw.Page;
import org.mixcost.report.chart.draw.Palette;
import org.mixcost.report.chart.draw.Paper;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.Pen.Align;
import org.mixcost.report.chart.draw.RowPlot;
import org.mixcost.report.chart.draw.TextStyle;
import org.mixcost.report.chart.draw.Words;

/** Draws an {@link IntervalChart}: a dot and a whisker a row. */
record IntervalBody(IntervalChart chart, Paper paper) implements Page.Body {
  private static final double ROW = 100;
  private static final double ARROW = 30;
  private static final double GAP = 20;
  /** The least width of the plot, as a share of that of the paper. */
  private static final double NARROWEST_PLOT = 0.55;
  /** The most the words on one side of the divide may take, as a share of the plot. */
  private static final double MOST_ROOM = 0.45;

  @Override
  public double draw(Pen pen, double y) {
    Figures figures =
        new Figures(chart.rows().stream().map(IntervalBody::figure).toList(), chart.dot());
    List<String> labels = chart.rows().stream().map(IntervalChart.Dot::label).toList();
    RowPlot plot = new RowPlot(paper, labels, range(), figures.width(), ROW);
    plot.paint(pen, y + Math.max(figures.headerHeight(), wordsHeight()));
    figures.paint(pen, plot, y);
    chart.divide().ifPresent(divide -> divide(pen, plot, divide, y));
    plot.labels(pen);
    for (int row = 0; row < labels.size(); row++) {
      mark(pen, plot, row);
    }
    return legend().paint(pen, plot.caption(pen, chart.caption().axis()));
  }

  private static Figures.Entry figure(IntervalChart.Dot row) {
    return row.isStated() ? Figures.Entry.stated(row.value()) : Figures.Entry.of(row.value());
  }

  private AxisRange range() {
    if (chart.divide().isEmpty()) {
      return AxisRange.of(uncut(), chart.logarithmic());
    }
    IntervalChart.Divide divide = chart.divide().get();
    if (chart.logarithmic()) {
      return AxisRange.logarithmic(
          DoubleStream.concat(uncut(), DoubleStream.of(divide.at() / 10, divide.at() * 10)));
    }
    AxisRange all = AxisRange.linear(DoubleStream.concat(uncut(), DoubleStream.of(divide.at())));
    return all.withRoomAround(divide.at(), room(below(divide)), room(above(divide)));
  }

  /** The ends of the intervals that are no outlier. */
  private DoubleStream uncut() {
    return rows()
        .filter(value -> !isCut(value))
        .flatMap(value -> Stream.of(value.min(), value.max()))
        .mapToDouble(Double::doubleValue);
  }

  private Stream<Interval> rows() {
    return chart.rows().stream().map(IntervalChart.Dot::value);
  }

  /** Whether so much lies beyond all others that these would be points. */
  private boolean isCut(Interval value) {
    return !chart.logarithmic()
        && Outliers.of(rows().map(IntervalBody::distance).toList()).isCut(distance(value));
  }

  /** How far from 0 it reaches. */
  private static double distance(Interval value) {
    return Math.max(Math.abs(value.min()), Math.abs(value.max()));
  }

  private double wordsHeight() {
    int lines = chart
        .divide()
        .map(divide -> Math.max(below(divide).size(), above(divide).size()))
        .orElse(0);
    return lines * TextStyle.LABEL.lineHeight();
  }

  private double room(List<String> words) {
    return Math.min(MOST_ROOM, (Words.width(words, TextStyle.LABEL) + 2 * GAP) / narrowest());
  }

  private double narrowest() {
    return NARROWEST_PLOT * paper.width();
  }

  private List<String> below(IntervalChart.Divide divide) {
    return wrapped("\u25C4 " + divide.below());
  }

  private List<String> above(IntervalChart.Divide divide) {
    return wrapped(divide.above() + " \u25BA");
  }

  private List<String> wrapped(String words) {
    return Words.balance(words, TextStyle.LABEL, MOST_ROOM * narrowest());
  }

  private void mark(Pen pen, RowPlot plot, int row) {
    IntervalChart.Dot dot = chart.rows().get(row);
    Interval value = dot.value();
    if (chart.logarithmic() && value.central() <= 0) {
      pen.arrowLeft(plot.left(), plot.middle(row), ARROW, Palette.INK);
      return;
    }
    if (isCut(value)) {
      beyond(pen, plot, value, plot.middle(row));
      return;
    }
    if (dot.isStated()) {
      Whisker.drawStated(pen, plot, value, plot.middle(row));
      return;
    }
    Whisker.draw(pen, plot, value, plot.middle(row));
  }

  private static void beyond(Pen pen, RowPlot plot, Interval value, double y) {
    if (value.central() > 0) {
      pen.arrowRight(plot.right(), y, ARROW, Palette.INK);
    } else {
      pen.arrowLeft(plot.left(), y, ARROW, Palette.INK);
    }
  }

  private void divide(Pen pen, RowPlot plot, IntervalChart.Divide divide, double y) {
    plot.upright(pen, divide.at(), LineStyle.AXIS);
    double x = plot.x(divide.at());
    pen.lines(below(divide), x - GAP, y, TextStyle.LABEL, Align.RIGHT);
    pen.lines(above(divide), x + GAP, y, TextStyle.LABEL, Align.LEFT);
  }

  private Legend legend() {
    Legend legend = new Legend();
    if (chart.rows().stream().anyMatch(row -> !row.isStated() && !row.value().isPoint())) {
      legend.add(chart.dot() + ", with the interval from p5 to p95", Whisker::sample);
    }
    if (chart.rows().stream().anyMatch(IntervalChart.Dot::isStated)) {
      legend.add("from the least to the most that is stated", Whisker::statedSample);
    }
    if (rows().anyMatch(this::isCut)) {
      legend.add(
          "far beyond the axis",
          (pen, x, y, width, height) -> pen.arrowRight(x + width, y, ARROW, Palette.INK));
    }
    if (chart.logarithmic() && chart.rows().stream().anyMatch(row -> row.value().central() <= 0)) {
      legend.add(
          "zero or less: not on a logarithmic axis",
          (pen, x, y, width, height) -> pen.arrowLeft(x + width / 3, y, ARROW, Palette.INK));
    }
    return legend;
  }
}
