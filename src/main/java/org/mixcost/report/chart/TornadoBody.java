package org.mixcost.report.chart;

import java.util.stream.DoubleStream;
import org.mixcost.quantity.Numbers;
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

/** Draws a {@link TornadoChart}: two bars a row, from the central result to the result at either end of the input. */
record TornadoBody(TornadoChart chart) implements Page.Body {
  private static final double BAR = 64;
  private static final double ROW = 96;
  private static final double GAP = 14;
  private static final double HALF_TICK_LABEL = 40;
  /** Room for two figures beyond either end of the bars, as a share of what the bars cover. */
  private static final double ROOM = 0.25;

  @Override
  public double draw(Pen pen, double y) {
    RowPlot plot = new RowPlot(
        pen.paper(),
        chart.rows().stream().map(TornadoChart.Bars::label).toList(),
        range(),
        HALF_TICK_LABEL,
        ROW);
    plot.paint(pen, y + TextStyle.VALUE.lineHeight());
    for (int row = 0; row < chart.rows().size(); row++) {
      draw(pen, plot, row);
    }
    plot.upright(pen, chart.central(), LineStyle.AXIS);
    plot.labels(pen);
    String central = "central " + Numbers.onChart(chart.central());
    pen.text(
        central,
        plot.x(chart.central()),
        y + TextStyle.VALUE.lineHeight() / 2,
        TextStyle.VALUE,
        Align.CENTER);
    return legend().paint(pen, plot.caption(pen, chart.caption().axis()));
  }

  private AxisRange range() {
    DoubleStream ends = chart.rows().stream()
        .flatMapToDouble(row -> DoubleStream.of(row.atLowEnd(), row.atHighEnd()));
    AxisRange bars = AxisRange.linear(DoubleStream.concat(DoubleStream.of(chart.central()), ends));
    double room = ROOM * (bars.high() - bars.low());
    return new AxisRange(bars.low() - room, bars.high() + room, false);
  }

  private void draw(Pen pen, RowPlot plot, int row) {
    TornadoChart.Bars input = chart.rows().get(row);
    boolean lowIsFarther = distance(input.atLowEnd()) > distance(input.atHighEnd());
    // The longer one first: where both point the same way, the shorter one stays in sight.
    if (lowIsFarther) {
      bar(pen, plot, row, input.atLowEnd(), Palette.LOW_END);
    }
    bar(pen, plot, row, input.atHighEnd(), Palette.HIGH_END);
    if (!lowIsFarther) {
      bar(pen, plot, row, input.atLowEnd(), Palette.LOW_END);
    }
    figures(pen, plot, row);
  }

  /** One at either end, or both beyond the farther end if the input moves the result one way only. */
  private void figures(Pen pen, RowPlot plot, int row) {
    TornadoChart.Bars input = chart.rows().get(row);
    double least = Math.min(input.atLowEnd(), input.atHighEnd());
    double most = Math.max(input.atLowEnd(), input.atHighEnd());
    String left = least < chart.central() ? Numbers.onChart(least) : "";
    String right = most > chart.central() || left.isEmpty() ? Numbers.onChart(most) : "";
    pen.text(
        right.isEmpty() ? both(least, most) : left,
        plot.x(least) - GAP,
        plot.middle(row),
        TextStyle.LABEL,
        Align.RIGHT);
    pen.text(
        left.isEmpty() ? both(least, most) : right,
        plot.x(most) + GAP,
        plot.middle(row),
        TextStyle.LABEL,
        Align.LEFT);
  }

  private static String both(double least, double most) {
    String first = Numbers.onChart(least);
    String second = Numbers.onChart(most);
    return first.equals(second) ? first : first + " | " + second;
  }

  private double distance(double result) {
    return Math.abs(result - chart.central());
  }

  private void bar(Pen pen, RowPlot plot, int row, double result, Fill fill) {
    if (result != chart.central()) {
      double y = plot.middle(row);
      pen.area(plot.x(chart.central()), y - BAR / 2, plot.x(result), y + BAR / 2, fill);
    }
  }

  private static Legend legend() {
    Legend legend = new Legend();
    legend.add("input at its low end", Palette.LOW_END);
    legend.add("input at its high end", Palette.HIGH_END);
    return legend;
  }
}
