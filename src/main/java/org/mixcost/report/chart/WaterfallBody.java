package org.mixcost.report.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
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
  /** The axis starts elsewhere than at 0 where less is moved than this share of the least end. */
  private static final double SMALL = 1;
  /** What is left free below the least end, as a share of what is shown. */
  private static final double MARGIN = 0.3;
  /** From the edge of the plot to the mark of a total that is cut. */
  private static final double BREAK = 60;

  /** A bar between two values. */
  private record Bar(String label, double from, double to, Fill fill, String figure) {}

  @Override
  public double draw(Pen pen, double y) {
    List<Bar> bars = bars();
    double figures = bars.stream()
        .mapToDouble(bar -> Pen.width(bar.figure(), TextStyle.VALUE))
        .max()
        .orElse(0);
    RowPlot plot = new RowPlot(
        pen.paper(), bars.stream().map(Bar::label).toList(), range(bars), figures + 48, ROW);
    plot.paint(pen, y);
    for (int row = 1; row < bars.size(); row++) {
      double x = plot.x(bars.get(row - 1).to());
      pen.line(x, plot.middle(row - 1), x, plot.middle(row), LineStyle.LINK);
    }
    plot.labels(pen);
    for (int row = 0; row < bars.size(); row++) {
      draw(pen, plot, bars.get(row), plot.middle(row));
    }
    if (isZoomed(bars)) {
      List.of(0, bars.size() - 1)
          .forEach(row -> pen.breakMark(plot.left() + BREAK, plot.middle(row), BAR));
    } else {
      plot.upright(pen, 0, LineStyle.AXIS);
    }
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

  /** From 0 or, where that would leave the drivers no room, from a little below the least of all ends. */
  private static AxisRange range(List<Bar> bars) {
    if (!isZoomed(bars)) {
      return AxisRange.linear(
          bars.stream().flatMapToDouble(bar -> DoubleStream.of(bar.from(), bar.to())));
    }
    DoubleSummaryStatistics ends = ends(bars);
    double room = MARGIN * (ends.getMax() - ends.getMin());
    return new AxisRange(ends.getMin() - room, ends.getMax(), false);
  }

  /** Whether all that happens does so far from 0. */
  private static boolean isZoomed(List<Bar> bars) {
    DoubleSummaryStatistics ends = ends(bars);
    double length = ends.getMax() - ends.getMin();
    return length > 0 && length < SMALL * ends.getMin();
  }

  /** Where bars end. */
  private static DoubleSummaryStatistics ends(List<Bar> bars) {
    return bars.stream().mapToDouble(Bar::to).summaryStatistics();
  }

  private static void draw(Pen pen, RowPlot plot, Bar bar, double y) {
    if (bar.from() != bar.to()) {
      pen.area(plot.x(bar.from()), y - BAR / 2, plot.x(bar.to()), y + BAR / 2, bar.fill());
    }
    pen.text(bar.figure(), plot.figuresX(), y, TextStyle.VALUE, Align.LEFT);
  }

  private Legend legend() {
    Legend legend = new Legend();
    legend.add(
        isZoomed(bars()) ? "total, cut: the axis does not start at 0" : "total", Palette.TOTAL);
    if (chart.drivers().stream().anyMatch(driver -> driver.value() > 0)) {
      legend.add("adds", Palette.MORE);
    }
    if (chart.drivers().stream().anyMatch(driver -> driver.value() < 0)) {
      legend.add("takes away", Palette.LESS);
    }
    return legend;
  }
}
