package org.mixcost.report.chart.draw;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.draw.Pen.Align;

/** Two axes with a grid; bands are given before it is painted, all other marks come after. */
public final class Plot {
  /** What is left free between the ends of an axis and the edges of the plot, as a share of its length. */
  private static final double INSET = 0.012;

  private static final double DOTS_BETWEEN_TICKS = 190;
  private static final double DOTS_BETWEEN_LINES = 130;
  private static final double GAP = 14;
  /** What the labels of the ticks across take below the plot. */
  static final double TICK_HEIGHT = TextStyle.LABEL.lineHeight() + GAP;

  private final AxisRange across;
  private final AxisRange up;
  private final boolean isOfRows;
  private final List<Band> bands = new ArrayList<>();
  private double left;
  private double right;
  private double top;
  private double bottom;

  /** The area between two lines. */
  private record Band(List<Double> xs, List<Double> lows, List<Double> highs, Color color) {}

  /** A plot that has a vertical axis of its own. */
  public Plot(AxisRange across, AxisRange up) {
    this(across, up, false);
  }

  private Plot(AxisRange across, AxisRange up, boolean isOfRows) {
    this.across = across;
    this.up = up;
    this.isOfRows = isOfRows;
  }

  /** A plot of rows: there is no vertical axis to read. */
  static Plot ofRows(AxisRange across) {
    return new Plot(across, new AxisRange(0, 1, false), true);
  }

  /** The area between two lines. */
  public void band(List<Double> xs, List<Double> lows, List<Double> highs, Color color) {
    bands.add(new Band(List.copyOf(xs), List.copyOf(lows), List.copyOf(highs), color));
  }

  /** Paints axes, grid and bands; returns where the tick labels end. */
  public double paint(Pen pen, double x, double y, double width, double height) {
    List<Double> levels = isOfRows ? List.of() : Ticks.of(up, (int) (height / DOTS_BETWEEN_LINES));
    double labels = Words.width(levels.stream().map(Numbers::tick).toList(), TextStyle.LABEL);
    left = isOfRows ? x : x + labels + GAP;
    right = x + width;
    top = y;
    bottom = y + height - TICK_HEIGHT;
    levels.forEach(level -> level(pen, level));
    Ticks.of(across, (int) ((right - left) / DOTS_BETWEEN_TICKS)).forEach(tick -> tick(pen, tick));
    bands.forEach(band -> paint(pen, band));
    return y + height;
  }

  private void level(Pen pen, double level) {
    pen.line(left, y(level), right, y(level), LineStyle.GRID);
    pen.text(Numbers.tick(level), left - GAP, y(level), TextStyle.LABEL, Align.RIGHT);
  }

  private void tick(Pen pen, double tick) {
    double middle = bottom + GAP + TextStyle.LABEL.lineHeight() / 2;
    String label = Numbers.tick(tick);
    double inside = pen.paper().inside(x(tick), Pen.width(label, TextStyle.LABEL));
    pen.line(x(tick), top, x(tick), bottom, LineStyle.GRID);
    pen.text(label, inside, middle, TextStyle.LABEL, Align.CENTER);
  }

  private void paint(Pen pen, Band band) {
    Path2D outline = new Path2D.Double();
    outline.moveTo(x(band.xs().get(0)), y(band.highs().get(0)));
    for (int i = 1; i < band.xs().size(); i++) {
      outline.lineTo(x(band.xs().get(i)), y(band.highs().get(i)));
    }
    for (int i = band.xs().size() - 1; i >= 0; i--) {
      outline.lineTo(x(band.xs().get(i)), y(band.lows().get(i)));
    }
    outline.closePath();
    pen.shape(outline, band.color());
  }

  public double x(double value) {
    return left + (right - left) * inset(across.position(value));
  }

  public double y(double value) {
    return bottom - (bottom - top) * inset(up.position(value));
  }

  /** The upper edge of what is drawn in. */
  public double top() {
    return top;
  }

  /** The lower edge of what is drawn in. */
  public double bottom() {
    return bottom;
  }

  private static double inset(double position) {
    return INSET + (1 - 2 * INSET) * position;
  }
}
