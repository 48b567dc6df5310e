package org.mixcost.report.chart.draw;

import static java.util.Comparator.comparingInt;

import java.util.List;
import org.mixcost.report.chart.draw.Pen.Align;

/** Labelled rows over one value axis, with a column of figures on the right: the frame of all charts but lines. */
public final class RowPlot {
  private static final double LABELS = 0.30 * Page.WIDTH;
  private static final double GAP = 24;

  private final List<List<String>> labels;
  private final Plot plot;
  private final double left;
  private final double right;
  private final double rowHeight;
  private double top;
  private double bottom;

  /**
   * Lays the rows out.
   *
   * @param labels the words on the left of each row
   * @param figures the width of the column on the right [dot]
   * @param shortest the least height of a row [dot]
   */
  public RowPlot(List<String> labels, AxisRange range, double figures, double shortest) {
    this.labels = labels.stream()
        .map(label -> Words.balance(label, TextStyle.LABEL, LABELS))
        .toList();
    double widest = this.labels.stream().mapToDouble(RowPlot::width).max().orElse(0);
    int lines =
        this.labels.stream().max(comparingInt(List::size)).map(List::size).orElse(1);
    left = Page.MARGIN + widest + GAP;
    right = Page.WIDTH - Page.MARGIN - figures;
    rowHeight = Math.max(shortest, lines * TextStyle.LABEL.lineHeight() + GAP / 2);
    plot = Plot.ofRows(range, Math.max(1, labels.size()));
  }

  private static double width(List<String> label) {
    return Words.width(label, TextStyle.LABEL);
  }

  /** Paints labels, axis and grid below y; marks come on top of them. */
  public void paint(Pen pen, double y) {
    top = y;
    bottom = y + rowHeight * Math.max(1, labels.size());
    plot.paint(pen, left, y, right - left, bottom - y + TextStyle.LABEL.lineHeight());
    if (labels.isEmpty()) {
      pen.text(
          "nothing to show",
          (left + right) / 2,
          (top + bottom) / 2,
          TextStyle.SUBTITLE,
          Align.CENTER);
    }
    for (int row = 0; row < labels.size(); row++) {
      double height = labels.get(row).size() * TextStyle.LABEL.lineHeight();
      pen.lines(
          labels.get(row), left - GAP, middle(row) - height / 2, TextStyle.LABEL, Align.RIGHT);
    }
  }

  /** Writes what the axis measures below it; returns where the words end. */
  public double caption(Pen pen, String axis) {
    double y = bottom + TextStyle.LABEL.lineHeight() + GAP;
    List<String> lines = Words.wrap(axis, TextStyle.SUBTITLE, right - left);
    return pen.lines(lines, (left + right) / 2, y, TextStyle.SUBTITLE, Align.CENTER);
  }

  /** A vertical line through all rows. */
  public void upright(Pen pen, double value, LineStyle line) {
    pen.line(x(value), top, x(value), bottom, line);
  }

  public double x(double value) {
    return plot.x(value);
  }

  public double middle(int row) {
    return top + (row + 0.5) * rowHeight;
  }

  public double rowHeight() {
    return rowHeight;
  }

  /** Where the column of figures begins. */
  public double figuresX() {
    return right + GAP;
  }

  public double left() {
    return left;
  }

  public double right() {
    return right;
  }
}
