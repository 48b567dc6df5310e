package org.mixcost.report.chart;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mixcost.report.chart.draw.AxisRange;
import org.mixcost.report.chart.draw.Legend;
import org.mixcost.report.chart.draw.LineStyle;
import org.mixcost.report.chart.draw.Palette;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.Plot;

/** The axes, bands and lines of a {@link LineChart}, for a plot of all of them or of each. */
record Lines(LineChart chart) {

  /** A plot with the axes of all series, whichever are drawn. */
  Plot plot() {
    return new Plot(across(), up());
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

  /** Adds the band of a series, if it has one, to a plot that is not painted yet. */
  void band(Plot plot, int series) {
    LineChart.Series line = chart.series().get(series);
    if (line.hasBand()) {
      List<Double> lows = line.values().stream().map(Interval::p5).toList();
      List<Double> highs = line.values().stream().map(Interval::p95).toList();
      plot.band(chart.x(), lows, highs, Palette.band(series).color());
    }
  }

  /** Draws the line of a series. */
  void line(Pen pen, Plot plot, int series, LineStyle style) {
    List<Point2D> points = new ArrayList<>();
    for (int i = 0; i < chart.x().size(); i++) {
      double value = chart.series().get(series).values().get(i).central();
      points.add(new Point2D.Double(plot.x(chart.x().get(i)), plot.y(value)));
    }
    pen.path(points, style);
  }

  /** Draws where a mark is, as an upright from y, and where it may be, as a strip. */
  void mark(Pen pen, Plot plot, LineChart.Mark mark, double y) {
    if (mark.isInterval()) {
      pen.area(plot.x(mark.from()), plot.top(), plot.x(mark.to()), plot.bottom(), Palette.STRIP);
    }
    pen.line(plot.x(mark.x()), y, plot.x(mark.x()), plot.bottom(), LineStyle.MARK);
  }

  /** What a strip and a band mean, where there is one. */
  void explain(Legend legend) {
    if (chart.marks().stream().anyMatch(LineChart.Mark::isInterval)) {
      legend.add("break-even, p5 to p95", Palette.STRIP);
    }
    IntStream.range(0, chart.series().size())
        .filter(i -> chart.series().get(i).hasBand())
        .findFirst()
        .ifPresent(i -> legend.add("cost, p5 to p95", Palette.band(i)));
  }
}
