package org.mixcost.report.chart;

import java.util.List;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.draw.Fill;
import org.mixcost.report.chart.draw.Page;
import org.mixcost.report.chart.draw.Palette;
import org.mixcost.report.chart.draw.Paper;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.Pen.Align;
import org.mixcost.report.chart.draw.TextStyle;
import org.mixcost.report.chart.draw.Words;

/** Draws a {@link HeatMapChart}: cells with their values, and the shades. */
record HeatMapBody(HeatMapChart chart, Paper paper) implements Page.Body {
  private static final double GAP = 20;
  private static final int SHADES = 64;
  private static final double SCALE = 0.3;
  private static final double SCALE_HEIGHT = 34;

  @Override
  public double draw(Pen pen, double y) {
    List<List<GridBody.Cell>> cells =
        chart.cells().stream().map(row -> row.stream().map(this::cell).toList()).toList();
    return scale(pen, new GridBody(chart.grid(), paper).draw(pen, y, cells) + GAP);
  }

  private GridBody.Cell cell(double value) {
    return new GridBody.Cell(Palette.shade(chart.shade(value)), Numbers.onChart(value));
  }

  /** The shades from light to dark, with the values at their ends. */
  private double scale(Pen pen, double y) {
    String low = Numbers.onChart(chart.lightest());
    String high = Numbers.onChart(chart.darkest());
    double start = paper.left() + Pen.width(low, TextStyle.LABEL) + GAP;
    double middle = y + TextStyle.LABEL.lineHeight() / 2;
    double scale = SCALE * paper.room();
    double step = scale / SHADES;
    pen.text(low, paper.left(), middle, TextStyle.LABEL, Align.LEFT);
    for (int i = 0; i < SHADES; i++) {
      double x = start + i * step;
      Fill fill = Palette.shade((i + 0.5) / SHADES);
      // To the end, so that no seam shows.
      pen.area(x, middle - SCALE_HEIGHT / 2, start + scale, middle + SCALE_HEIGHT / 2, fill);
    }
    double end = start + scale + GAP;
    pen.text(high, end, middle, TextStyle.LABEL, Align.LEFT);
    double after = end + Pen.width(high, TextStyle.LABEL) + 2 * GAP;
    double room = paper.right() - after;
    List<String> axis = Words.wrap(chart.caption().axis(), TextStyle.SUBTITLE, room);
    return Math.max(
        pen.lines(axis, after, y, TextStyle.SUBTITLE, Align.LEFT),
        y + TextStyle.LABEL.lineHeight());
  }
}
