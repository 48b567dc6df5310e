package org.mixcost.report.chart.draw;

import static java.util.Comparator.comparingInt;

import java.util.List;
import org.mixcost.report.chart.draw.Pen.Align;

/** Labelled rows over one value axis, with a column of figures on the right: the frame of all charts but lines. */
public final class RowPlot {
  /** The most that labels beside their rows take, as a share of the width. */
  private static final double LABELS = 0.30;

  private static final double GAP = 24;

  private final List<List<String>> labels;
  private final Plot plot;
  private final boolean isAbove;
  private final double outer;
  private final double left;
  private final double right;
  /** Of what is drawn in a row, without a label above it. */
  private final double body;

  private double top;
  private double bottom;

  /**
   * Lays the rows out: labels beside them or, where there is not much room, above them.
   *
   * @param labels the words of each row
   * @param figures the width of the column on the right [dot]
   * @param shortest the least height of a row [dot]
   */
  public RowPlot(
      Paper paper, List<String> labels, AxisRange range, double figures, double shortest) {
    this.isAbove = paper.isNarrow();
    double room = isAbove ? paper.room() : LABELS * paper.width();
    this.labels = labels.stream()
        .map(label -> Words.balance(label, TextStyle.LABEL, room))
        .toList();
    double widest = this.labels.stream().mapToDouble(RowPlot::width).max().orElse(0);
    int lines =
        this.labels.stream().max(comparingInt(List::size)).map(List::size).orElse(1);
    outer = paper.left();
    left = isAbove ? outer : outer + widest + GAP;
    right = paper.right() - figures;
    body = isAbove ? shortest : Math.max(shortest, lines * TextStyle.LABEL.lineHeight() + GAP / 2);
    plot = Plot.ofRows(range);
  }

  private double labelHeight(int row) {
    return labels.get(row).size() * TextStyle.LABEL.lineHeight();
  }

  /** Where a row begins, with its label if that is above it. */
  private double start(int row) {
    double start = top;
    for (int before = 0; before < row; before++) {
      start += above(before) + body;
    }
    return start;
  }

  /** What the label of a row takes above it. */
  private double above(int row) {
    return isAbove && !labels.isEmpty() ? labelHeight(row) : 0;
  }

  private static double width(List<String> label) {
    return Words.width(label, TextStyle.LABEL);
  }

  /** Paints axis and grid below y; marks and labels come on top of them. */
  public void paint(Pen pen, double y) {
    top = y;
    bottom = labels.isEmpty() ? y + body : start(labels.size());
    plot.paint(pen, left, y, right - left, bottom - y + Plot.TICK_HEIGHT);
    if (labels.isEmpty()) {
      pen.text(
          "nothing to show",
          (left + right) / 2,
          (top + bottom) / 2,
          TextStyle.SUBTITLE,
          Align.CENTER);
    }
  }

  /** Writes the labels, over links and uprights. */
  public void labels(Pen pen) {
    for (int row = 0; row < labels.size(); row++) {
      label(pen, row);
    }
  }

  /** On paper of its own, so that no line of the grid runs through it. */
  private void label(Pen pen, int row) {
    List<String> label = labels.get(row);
    double height = labelHeight(row);
    if (isAbove) {
      double y = start(row);
      pen.area(outer, y, outer + width(label), y + height, Palette.BLANK);
      pen.lines(label, outer, y, TextStyle.LABEL, Align.LEFT);
    } else {
      pen.lines(label, left - GAP, middle(row) - height / 2, TextStyle.LABEL, Align.RIGHT);
    }
  }

  /** Writes what the axis measures below it; returns where the words end. */
  public double caption(Pen pen, String axis) {
    double y = bottom + Plot.TICK_HEIGHT + GAP / 2;
    List<String> lines = Words.wrap(axis, TextStyle.SUBTITLE, right - left);
    return pen.lines(lines, (left + right) / 2, y, TextStyle.SUBTITLE, Align.CENTER);
  }

  /** A vertical line through all rows, but not through labels. */
  public void upright(Pen pen, double value, LineStyle line) {
    for (int row = 0; row < Math.max(1, labels.size()); row++) {
      pen.line(x(value), middle(row) - body / 2, x(value), middle(row) + body / 2, line);
    }
  }

  public double x(double value) {
    return plot.x(value);
  }

  public double middle(int row) {
    return start(row) + above(row) + body / 2;
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
