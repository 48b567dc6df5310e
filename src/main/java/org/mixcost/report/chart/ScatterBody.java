package org.mixcost.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.mixcost.report.chart.ScatterChart.Course;
import org.mixcost.report.chart.ScatterChart.Observation;
import org.mixcost.report.chart.draw.AxisRange;
import org.mixcost.report.chart.draw.Legend;
import org.mixcost.report.chart.draw.LineStyle;
import org.mixcost.report.chart.draw.Marker;
import org.mixcost.report.chart.draw.NamesBeside;
import org.mixcost.report.chart.draw.Page;
import org.mixcost.report.chart.draw.Palette;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.Pen.Align;
import org.mixcost.report.chart.draw.Plot;
import org.mixcost.report.chart.draw.TextStyle;

/** Draws a {@link ScatterChart}: whiskers under all points, points above them, and names beside some. */
record ScatterBody(ScatterChart chart) implements Page.Body {
  private static final double HEIGHT = 1100;
  private static final double GAP = 20;
  private static final double HALF_TICK_LABEL = 60;
  private static final double SIZE = 30;
  private static final double WHISKER = 4;

  @Override
  public double draw(Pen pen, double y) {
    double top = pen.words(chart.caption().axis(), y, TextStyle.SUBTITLE, Align.LEFT) + GAP;
    Plot plot = new Plot(across(), up());
    double bottom = plot.paint(
        pen,
        pen.paper().left(),
        top,
        pen.paper().room() - HALF_TICK_LABEL,
        pen.paper().plotHeight(HEIGHT));
    guide(pen, plot);
    for (int i = 0; i < chart.groups().size(); i++) {
      LineStyle line = LineStyle.solid(Palette.fill(i).color(), WHISKER);
      chart.groups().get(i).points().forEach(point -> whisker(pen, plot, point, line));
    }
    for (int i = 0; i < chart.groups().size(); i++) {
      int group = i;
      chart
          .groups()
          .get(i)
          .points()
          .forEach(point -> mark(pen, x(plot, point), y(plot, point), group));
    }
    names(pen, plot, top, bottom);
    double end = pen.words(chart.across().label(), bottom + GAP, TextStyle.SUBTITLE, Align.CENTER);
    return legend().paint(pen, end);
  }

  private AxisRange across() {
    DoubleStream xs = chart.points().mapToDouble(Observation::x);
    return AxisRange.of(
        chart.has(Course.IDENTITY) ? DoubleStream.concat(xs, ys()) : xs,
        chart.across().logarithmic());
  }

  /** An identity reads best where both axes cover the same. */
  private AxisRange up() {
    if (chart.has(Course.IDENTITY)) {
      return across();
    }
    DoubleStream zero = chart.has(Course.ZERO) ? DoubleStream.of(0) : DoubleStream.empty();
    return AxisRange.of(DoubleStream.concat(zero, ys()), chart.logarithmic());
  }

  private DoubleStream ys() {
    return chart
        .points()
        .map(Observation::y)
        .flatMapToDouble(value -> DoubleStream.of(value.min(), value.max()));
  }

  private static double x(Plot plot, Observation point) {
    return plot.x(point.x());
  }

  private static double y(Plot plot, Observation point) {
    return plot.y(point.y().central());
  }

  private void guide(Pen pen, Plot plot) {
    AxisRange across = across();
    boolean isIdentity = chart.has(Course.IDENTITY);
    if (chart.guide().isPresent()) {
      pen.line(
          plot.x(across.low()),
          plot.y(isIdentity ? across.low() : 0),
          plot.x(across.high()),
          plot.y(isIdentity ? across.high() : 0),
          LineStyle.MARK);
    }
  }

  private static void whisker(Pen pen, Plot plot, Observation point, LineStyle line) {
    if (!point.y().isPoint()) {
      double x = x(plot, point);
      pen.line(x, plot.y(point.y().p5()), x, plot.y(point.y().p95()), line);
    }
  }

  private static void mark(Pen pen, double x, double y, int group) {
    pen.mark(Marker.of(group), x, y, SIZE, Palette.fill(group).color());
  }

  private void names(Pen pen, Plot plot, double top, double bottom) {
    NamesBeside names = new NamesBeside(pen.paper(), top, bottom);
    List<Observation> points = chart.points().toList();
    points.forEach(point -> keepFree(names, plot, point));
    points.stream()
        .filter(Observation::isNamed)
        .forEach(point -> names.write(pen, point.label(), x(plot, point), y(plot, point)));
  }

  private static void keepFree(NamesBeside names, Plot plot, Observation point) {
    double left = x(plot, point) - SIZE / 2;
    double high = plot.y(point.y().p95());
    names.keepFree(left, y(plot, point) - SIZE / 2, SIZE, SIZE);
    names.keepFree(left, high, SIZE, plot.y(point.y().p5()) - high);
  }

  private Legend legend() {
    Legend legend = new Legend();
    for (int i = 0; i < chart.groups().size(); i++) {
      int group = i;
      legend.add(
          chart.groups().get(i).label(),
          (pen, x, y, width, height) -> mark(pen, x + width / 2, y, group));
    }
    if (chart.hasIntervals()) {
      LineStyle line = LineStyle.solid(Palette.GRAY, WHISKER);
      legend.add(
          "upright: p5 to p95",
          (pen, x, y, width, height) ->
              pen.line(x + width / 2, y - height / 2, x + width / 2, y + height / 2, line));
    }
    chart.guide().ifPresent(guide -> legend.add(guide.label(), LineStyle.MARK));
    return legend;
  }
}
