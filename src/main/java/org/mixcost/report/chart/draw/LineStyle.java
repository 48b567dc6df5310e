package org.mixcost.report.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/** How a line is drawn: color, width in dots, and lengths of dash and gap; no dashes make it solid. */
public record LineStyle(Color color, double width, List<Double> dashes) {
  public static final LineStyle AXIS = solid(Palette.INK, 3);
  static final LineStyle GRID = solid(Palette.GRID, 2);
  public static final LineStyle LINK = solid(Palette.GRAY, 2);
  public static final LineStyle WHISKER = solid(Palette.INK, 6);
  public static final LineStyle MARK = new LineStyle(Palette.INK, 3, List.of(12.0, 9.0));

  private static final List<List<Double>> DASHES =
      List.of(List.of(), List.of(30.0, 14.0), List.of(8.0, 10.0), List.of(40.0, 12.0, 8.0, 12.0));

  public LineStyle {
    dashes = List.copyOf(dashes);
  }

  public static LineStyle solid(Color color, double width) {
    return new LineStyle(color, width, List.of());
  }

  /** The line of the n-th series, from 0. */
  public static LineStyle series(int n) {
    return new LineStyle(Palette.fill(n).color(), 8, DASHES.get(n % DASHES.size()));
  }

  BasicStroke stroke() {
    float[] lengths = new float[dashes.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = dashes.get(i).floatValue();
    }
    return new BasicStroke(
        (float) width,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        10,
        lengths.length == 0 ? null : lengths,
        0);
  }
}
