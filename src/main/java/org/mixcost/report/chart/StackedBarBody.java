package org.mixcost.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.draw.AxisRange;
import org.mixcost.report.chart.draw.Legend;
import org.mixcost.report.chart.draw.LineStyle;
import org.mixcost.report.chart.draw.Page;
import org.mixcost.report.chart.draw.Palette;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.RowPlot;
import org.mixcost.report.chart.draw.TextStyle;

/** Draws a {@link StackedBarChart}: lying bars, the interval of the total under each. */
record StackedBarBody(StackedBarChart chart) implements Page.Body {
  private static final double BAR = 84;
  private static final double WHISKER_BELOW_BAR = 24;
  private static final double ROW = 150;
  /** From the end of the axis to the mark of a bar that is cut. */
  private static final double BREAK = 60;
  /** A strip of paper between parts. */
  private static final double GAP = 4;

  @Override
  public double draw(Pen pen, double y) {
    Figures figures = new Figures(
        chart.bars().stream().map(bar -> Figures.Entry.of(bar.totalUsd())).toList(), "total");
    List<String> labels = chart.bars().stream().map(StackedBarChart.Bar::label).toList();
    RowPlot plot = new RowPlot(pen.paper(), labels, range(), figures.width(), ROW);
    plot.paint(pen, y + figures.headerHeight());
    for (int row = 0; row < labels.size(); row++) {
      bar(pen, plot, row);
    }
    plot.upright(pen, 0, LineStyle.AXIS);
    plot.labels(pen);
    figures.paint(pen, plot, y);
    return legend().paint(pen, plot.caption(pen, chart.caption().axis()));
  }

  private AxisRange range() {
    DoubleStream ends =
        chart.bars().stream().filter(bar -> !isCut(bar)).flatMapToDouble(StackedBarBody::ends);
    return AxisRange.linear(DoubleStream.concat(DoubleStream.of(0), ends));
  }

  /** Whether so much lies beyond all others that these would be slivers. */
  private boolean isCut(StackedBarChart.Bar bar) {
    return Outliers.of(chart.bars().stream().map(StackedBarBody::end).toList()).isCut(end(bar));
  }

  private static double end(StackedBarChart.Bar bar) {
    return ends(bar).map(Math::abs).max().orElse(0);
  }

  private static DoubleStream ends(StackedBarChart.Bar bar) {
    double up = bar.partsUsd().stream().mapToDouble(usd -> Math.max(0, usd)).sum();
    double down = bar.partsUsd().stream().mapToDouble(usd -> Math.min(0, usd)).sum();
    return DoubleStream.of(down, up, bar.totalUsd().min(), bar.totalUsd().max());
  }

  private void bar(Pen pen, RowPlot plot, int row) {
    StackedBarChart.Bar bar = chart.bars().get(row);
    Interval total = bar.totalUsd();
    double middle = plot.middle(row) - (total.isPoint() ? 0 : WHISKER_BELOW_BAR / 2);
    double upUsd = 0;
    double downUsd = 0;
    for (int part = 0; part < chart.parts().size(); part++) {
      double usd = bar.partsUsd().get(part);
      double fromUsd = usd > 0 ? upUsd : downUsd;
      segment(pen, plot, part, fromUsd, usd, middle);
      upUsd += Math.max(0, usd);
      downUsd += Math.min(0, usd);
    }
    if (isCut(bar)) {
      pen.breakMark(plot.right() - BREAK, middle, BAR);
    } else if (!total.isPoint()) {
      Whisker.draw(pen, plot, total, middle + BAR / 2 + WHISKER_BELOW_BAR);
    }
  }

  private static void segment(
      Pen pen, RowPlot plot, int part, double fromUsd, double usd, double middle) {
    double left = plot.x(fromUsd);
    double right = plot.x(fromUsd + usd);
    if (left == right) {
      return;
    }
    double gap = Math.abs(right - left) > 4 * GAP ? Math.copySign(GAP, usd) : 0;
    pen.area(left, middle - BAR / 2, right - gap, middle + BAR / 2, Palette.fill(part));
    String label = Numbers.onChart(usd);
    if (Pen.width(label, TextStyle.LABEL) + 30 < Math.abs(right - left)) {
      pen.textOn(Palette.fill(part), label, (left + right) / 2, middle, TextStyle.LABEL);
    }
  }

  private Legend legend() {
    Legend legend = new Legend();
    for (int part = 0; part < chart.parts().size(); part++) {
      int index = part;
      if (chart.bars().stream().anyMatch(bar -> bar.partsUsd().get(index) != 0)) {
        legend.add(chart.parts().get(part), Palette.fill(part));
      }
    }
    if (chart.bars().stream().anyMatch(bar -> !bar.totalUsd().isPoint())) {
      legend.add("total, p5 to p95", Whisker::sample);
    }
    if (chart.bars().stream().anyMatch(this::isCut)) {
      legend.add("bar is cut: read its figure", (pen, x, y, width, height) -> {
        pen.area(x, y - height / 2, x + width, y + height / 2, Palette.TOTAL);
        pen.breakMark(x + width / 2, y, height);
      });
    }
    return legend;
  }
}
