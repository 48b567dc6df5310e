package org.mixcost.report.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Two axes with a grid, drawn by XChart; bands are given before it is painted, all other marks come after. */
public final class Plot {
  private static final double LEFT_MARGIN = 0.0113;
  /** Not that of the other side: XChart would take the three for values at equal distances and label just them. */
  private static final double RIGHT_MARGIN = 0.0137;

  private static final double DOTS_BETWEEN_TICKS = 190;
  private static final int PADDING = 70;
  private static final int BAND_OPACITY = 56;
  private static final Color NOTHING = new Color(0, 0, 0, 0);

  private final AxisRange across;
  private final AxisRange up;
  private final XYChart chart = new XYChart(1, 1);
  private int bands;
  private double left;
  private double top;

  /** A plot that has a vertical axis of its own. */
  public Plot(AxisRange across, AxisRange up) {
    this.across = across;
    this.up = up;
    style(chart.getStyler());
  }

  /** A plot of rows from 0 at the top down to their count: there is no vertical axis to read. */
  static Plot ofRows(AxisRange across, int rows) {
    Plot plot = new Plot(across, new AxisRange(0, rows, false));
    plot.chart
        .getStyler()
        .setYAxisTicksVisible(false)
        .setPlotGridHorizontalLinesVisible(false)
        .setYAxisMin(0.0)
        .setYAxisMax(plot.up.position(rows));
    return plot;
  }

  /** The area between two lines. */
  public void band(List<Double> xs, List<Double> lows, List<Double> highs, Color color) {
    double[] there = positions(thereAndBack(xs, xs), across);
    XYSeries band =
        chart.addSeries("band " + bands++, there, positions(thereAndBack(highs, lows), up));
    band.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    band.setMarker(SeriesMarkers.NONE);
    band.setLineStyle(SeriesLines.NONE);
    band.setFillColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), BAND_OPACITY));
  }

  /** Paints axes, grid and bands; returns where the tick labels end. */
  public double paint(Pen pen, double x, double y, double width, double height) {
    left = x - PADDING;
    top = y - PADDING;
    AffineTransform page = pen.graphics().getTransform();
    pen.graphics().translate(left, top);
    ticks(width, height);
    chart.paint(pen.graphics(), (int) width + 2 * PADDING, (int) height + 2 * PADDING);
    pen.graphics().setTransform(page);
    return y + (int) height;
  }

  public double x(double value) {
    return left + chart.getScreenXFromChart(across.position(value));
  }

  public double y(double value) {
    return top + chart.getScreenYFromChart(up.position(value));
  }

  private void ticks(double width, double height) {
    XYStyler style = chart.getStyler();
    style.setXAxisTickMarkSpacingHint((int) spacing(across, width, DOTS_BETWEEN_TICKS));
    style.setYAxisTickMarkSpacingHint((int) spacing(up, height, DOTS_BETWEEN_TICKS * 0.7));
  }

  /** Ticks between decades would not be round numbers. */
  private static double spacing(AxisRange range, double length, double hint) {
    double decades = range.position(range.high()) - range.position(range.low());
    return range.logarithmic() ? Math.max(hint, 0.9 * length / decades) : hint;
  }

  private static double[] positions(List<Double> values, AxisRange range) {
    return values.stream().mapToDouble(range::position).toArray();
  }

  private static List<Double> thereAndBack(List<Double> there, List<Double> back) {
    Stream<Double> reversed = DoubleStream.iterate(back.size() - 1, i -> i >= 0, i -> i - 1)
        .mapToObj(i -> back.get((int) i));
    return Stream.concat(there.stream(), reversed).toList();
  }

  private void style(XYStyler style) {
    double width = across.position(across.high()) - across.position(across.low());
    double height = up.position(up.high()) - up.position(up.low());
    style.setXAxisMin(across.position(across.low()) - LEFT_MARGIN * width);
    style.setXAxisMax(across.position(across.high()) + RIGHT_MARGIN * width);
    style.setYAxisMin(up.position(up.low()) - LEFT_MARGIN * height);
    style.setYAxisMax(up.position(up.high()) + RIGHT_MARGIN * height);
    style.setXAxisTickLabelsFormattingFunction(across::tick);
    style.setYAxisTickLabelsFormattingFunction(up::tick);
    style.setYAxisLabelAlignment(TextAlignment.Right);
    look(style);
  }

  private static void look(XYStyler style) {
    style.setLocale(Locale.ROOT);
    style.setChartTitleVisible(false);
    style.setLegendVisible(false);
    style.setChartPadding(PADDING);
    style.setChartBackgroundColor(NOTHING);
    style.setPlotBackgroundColor(NOTHING);
    style.setPlotBorderVisible(false);
    style.setPlotContentSize(1);
    style.setPlotMargin(0);
    style.setPlotGridLinesColor(Palette.GRID);
    style.setPlotGridLinesStroke(new BasicStroke(2));
    style.setAxisTicksMarksVisible(false);
    style.setAxisTicksLineVisible(false);
    style.setAxisTickMarkLength(0);
    style.setAxisTickPadding(14);
    style.setAxisTickLabelsFont(TextStyle.LABEL.font());
    style.setAxisTickLabelsColor(Palette.INK);
  }
}
