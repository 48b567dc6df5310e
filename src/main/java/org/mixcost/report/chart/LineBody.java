package org.mixcost.report.chart;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.mixcost.report.chart.draw.AxisRange;
import org.mixcost.report.chart.draw.Legend;
import org.mixcost.report.chart.draw.LineStyle;
import org.mixcost.report.chart.draw.Page;
import org.mixcost.report.chart.draw.Palette;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.Pen.Align;
import org.mixcost.report.chart.draw.Plot;
import org.mixcost.report.chart.draw.TextStyle;

/** Draws a {@link LineChart}: a line and a band a series, and dashed uprights at the marks. */
record LineBody(LineChart chart) implements Page.Body {
  private static final double HEIGHT = 900;
  private static final double GAP = 20;
  private static final double HALF_TICK_LABEL = 40;

  @Override
  public double draw(Pen pen, double y) {
    double top = pen.words(chart.caption().axis(), y, TextStyle.SUBTITLE, Align.LEFT) + GAP;
    double marksHeight = chart.marks().size() * TextStyle.LABEL.lineHeight();
    Plot plot = plot();
    double bottom = plot.paint(
        pen,
        pen.paper().left(),
        top + marksHeight,
        pen.paper().room() - HALF_TICK_LABEL,
        pen.paper().plotHeight(HEIGHT));
    chart.marks().stream()
        .filter(LineChart.Mark::isInterval)
        .forEach(mark -> shade(pen, plot, mark, top + marksHeight));
    for (int mark = 0; mark < chart.marks().size(); mark++) {
      mark(pen, plot, chart.marks().get(mark), top + mark * TextStyle.LABEL.lineHeight());
    }
    for (int i = 0; i < chart.series().size(); i++) {
      pen.path(points(plot, chart.series().get(i)), LineStyle.series(i));
    }
    double end = pen.words(chart.across().label(), bottom + GAP, TextStyle.SUBTITLE, Align.CENTER);
    return legend().paint(pen, end);
  }

  private Plot plot() {
    Plot plot = new Plot(across(), up());
    for (int i = 0; i < chart.series().size(); i++) {
      List<Interval> values = chart.series().get(i).values();
      if (!values.stream().allMatch(Interval::isPoint)) {
        List<Double> lows = values.stream().map(Interval::p5).toList();
        List<Double> highs = values.stream().map(Interval::p95).toList();
        plot.band(chart.x(), lows, highs, Palette.fill(i).color());
      }
    }
    return plot;
  }

  private List<Point2D> points(Plot plot, LineChart.Series series) {
    List<Point2D> points = new ArrayList<>();
    for (int i = 0; i < chart.x().size(); i++) {
      double value = series.values().get(i).central();
      points.add(new Point2D.Double(plot.x(chart.x().get(i)), plot.y(value)));
    }
    return points;
  }

  private AxisRange across() {
    Stream<Double> marks =
        chart.marks().stream().flatMap(mark -> Stream.of(mark.from(), mark.x(), mark.to()));
    DoubleStream all = Stream.concat(chart.x().stream(), marks).mapToDouble(Double::doubleValue);
    return AxisRange.of(all, chart.across().logarithmic());
  }

  private AxisRange up() {
    DoubleStream values = chart.series().stream()
        .flatMap(series -> series.values().stream())
        .flatMapToDouble(value -> DoubleStream.of(value.min(), value.max()));
    DoubleStream zero = chart.logarithmic() ? DoubleStream.empty() : DoubleStream.of(0);
    return AxisRange.of(DoubleStream.concat(zero, values), chart.logarithmic());
  }

  /** Where a mark may be, as a strip under the lines. */
  private static void shade(Pen pen, Plot plot, LineChart.Mark mark, double top) {
    pen.area(plot.x(mark.from()), top, plot.x(mark.to()), plot.bottom(), Palette.STRIP);
  }

  private void mark(Pen pen, Plot plot, LineChart.Mark mark, double y) {
    double x = plot.x(mark.x());
    double middle = y + TextStyle.LABEL.lineHeight() / 2;
    double inside = pen.paper().inside(x, Pen.width(mark.label(), TextStyle.LABEL));
    pen.line(x, y + TextStyle.LABEL.lineHeight(), x, plot.bottom(), LineStyle.MARK);
    pen.text(mark.label(), inside, middle, TextStyle.LABEL, Align.CENTER);
  }

  private Legend legend() {
    Legend legend = new Legend();
    for (int i = 0; i < chart.series().size(); i++) {
      legend.add(chart.series().get(i).label(), LineStyle.series(i));
    }
    if (chart.marks().stream().anyMatch(LineChart.Mark::isInterval)) {
      legend.add("break-even, p5 to p95", Palette.STRIP);
    }
    if (chart.series().stream()
        .anyMatch(series -> !series.values().stream().allMatch(Interval::isPoint))) {
      legend.add(
          "shaded: p5 to p95",
          (pen, x, y, width, height) ->
              pen.area(x, y - height / 2, x + width, y + height / 2, Palette.BAND));
    }
    return legend;
  }
}
