package org.mixcost.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.WaterfallChart.Step;
import org.mixcost.report.chart.draw.AxisRange;
import org.mixcost.report.chart.draw.Fill;
import org.mixcost.report.chart.draw.Legend;
import org.mixcost.report.chart.draw.LineStyle;
import org.mixcost.report.chart.draw.Page;
import org.mixcost.report.chart.draw.Palette;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.Pen.Align;
import org.mixcost.report.chart.draw.RowPlot;
import org.mixcost.report.chart.draw.TextStyle;

/** Draws a {@link WaterfallChart}: a lying bar a step, each from where the last one ended. */
record WaterfallBody(WaterfallChart chart) implements Page.Body {
  private static final double BAR = 64;
  private static final double ROW = 96;

  /** A bar between two values. */
  private record Bar(String label, double from, double to, Fill fill, String figure) {}

  @Override
  public double draw(Pen pen, double y) {
    List<Bar> bars = bars();
    double figures = bars.stream()
        .mapToDouble(bar -> Pen.width(bar.figure(), TextStyle.VALUE))
        .max()
        .orElse(0);
    RowPlot plot =
        new RowPlot(bars.stream().map(Bar::label).toList(), range(bars), figures + 48, ROW);
    plot.paint(pen, y);
    for (int row = 1; row < bars.size(); row++) {
      double x = plot.x(bars.get(row - 1).to());
      pen.line(x, plot.middle(row - 1), x, plot.middle(row), LineStyle.LINK);
    }
    for (int row = 0; row < bars.size(); row++) {
      draw(pen, plot, bars.get(row), plot.middle(row));
    }
    plot.upright(pen, 0, LineStyle.AXIS);
    return legend().paint(pen, plot.caption(pen, chart.caption().axis()));
  }

  private List<Bar> bars() {
    List<Bar> bars = new ArrayList<>();
    double at = chart.start().value();
    bars.add(total(chart.start()));
    for (Step driver : chart.drivers()) {
      double next = at + driver.value();
      Fill fill = driver.value() > 0 ? Palette.MORE : Palette.LESS;
      bars.add(new Bar(driver.label(), at, next, fill, Numbers.signedOnChart(driver.value())));
      at = next;
    }
    bars.add(total(chart.end()));
    return bars;
  }

  private static Bar total(Step step) {
    return new Bar(step.label(), 0, step.value(), Palette.TOTAL, Numbers.onChart(step.value()));
  }

  private static AxisRange range(List<Bar> bars) {
    return AxisRange.linear(
        bars.stream().flatMapToDouble(bar -> DoubleStream.of(bar.from(), bar.to())));
  }

  private static void draw(Pen pen, RowPlot plot, Bar bar, double y) {
    if (bar.from() != bar.to()) {
      pen.area(plot.x(bar.from()), y - BAR / 2, plot.x(bar.to()), y + BAR / 2, bar.fill());
    }
    pen.text(bar.figure(), plot.figuresX(), y, TextStyle.VALUE, Align.LEFT);
  }

  private Legend legend() {
    Legend legend = new Legend();
    legend.add("total", Palette.TOTAL);
    if (chart.drivers().stream().anyMatch(driver -> driver.value() > 0)) {
      legend.add("adds", Palette.MORE);
    }
    if (chart.drivers().stream().anyMatch(driver -> driver.value() < 0)) {
      legend.add("takes away", Palette.LESS);
    }
    return legend;
  }
}
