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

/** Draws a {@link HeatMapChart}: cells with their values where they fit, labels of rows and columns, and the shades. */
final class HeatMapBody implements Page.Body {
  private static final double HIGHEST_ROW = 110;
  /** Of the rows, as a share of the width. */
  private static final double HEIGHT = 0.55;

  private static final double GAP = 20;
  private static final double SEAM = 2;
  private static final int SHADES = 64;
  private static final double SCALE = 0.3;
  private static final double SCALE_HEIGHT = 34;

  private final HeatMapChart chart;
  private final Paper paper;
  private final double left;
  private final double columnWidth;
  private final double rowHeight;

  HeatMapBody(HeatMapChart chart, Paper paper) {
    this.chart = chart;
    this.paper = paper;
    double labels = Words.width(chart.rows().stream().map(Numbers::tick).toList(), TextStyle.LABEL);
    left = paper.left() + labels + GAP;
    columnWidth = (paper.right() - left) / chart.columns().size();
    rowHeight = Math.min(HIGHEST_ROW, HEIGHT * paper.room() / chart.rows().size());
  }

  @Override
  public double draw(Pen pen, double y) {
    double top = pen.words(chart.up(), y, TextStyle.SUBTITLE, Align.LEFT) + GAP;
    double bottom = top + rowHeight * chart.rows().size();
    for (int row = 0; row < chart.rows().size(); row++) {
      row(pen, row, bottom - (row + 1) * rowHeight);
    }
    rowLabels(pen, bottom);
    double end = pen.words(
        chart.across(), columnLabels(pen, bottom + GAP / 2), TextStyle.SUBTITLE, Align.CENTER);
    return scale(pen, end + GAP);
  }

  private void row(Pen pen, int row, double top) {
    List<Double> values = chart.cells().get(row);
    boolean hasRoom = rowHeight > TextStyle.SMALL.lineHeight()
        && columnWidth > widest(values, TextStyle.SMALL) + GAP;
    for (int column = 0; column < values.size(); column++) {
      double value = values.get(column);
      Fill fill = Palette.shade(chart.shade(value));
      double x = left + column * columnWidth;
      pen.area(x, top, x + columnWidth - SEAM, top + rowHeight - SEAM, fill);
      if (hasRoom) {
        double middle = top + (rowHeight - SEAM) / 2;
        pen.textOn(fill, Numbers.onChart(value), x + columnWidth / 2, middle, TextStyle.SMALL);
      }
    }
  }

  private static double widest(List<Double> values, TextStyle style) {
    return Words.width(values.stream().map(Numbers::onChart).toList(), style);
  }

  /** Every row has its label, or every second or further one where they would meet. */
  private void rowLabels(Pen pen, double bottom) {
    int step = (int) Math.ceil(TextStyle.LABEL.lineHeight() / rowHeight);
    for (int row = 0; row < chart.rows().size(); row += step) {
      double middle = bottom - (row + 0.5) * rowHeight;
      String label = Numbers.tick(chart.rows().get(row));
      pen.text(label, left - GAP, middle, TextStyle.LABEL, Align.RIGHT);
    }
  }

  private double columnLabels(Pen pen, double y) {
    List<String> labels = chart.columns().stream().map(Numbers::tick).toList();
    double widest = Words.width(labels, TextStyle.LABEL) + GAP;
    int step = (int) Math.ceil(widest / columnWidth);
    double middle = y + TextStyle.LABEL.lineHeight() / 2;
    for (int column = 0; column < labels.size(); column += step) {
      double x = left + (column + 0.5) * columnWidth;
      pen.text(labels.get(column), x, middle, TextStyle.LABEL, Align.CENTER);
    }
    return y + TextStyle.LABEL.lineHeight();
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
