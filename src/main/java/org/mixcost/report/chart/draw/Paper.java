package org.mixcost.report.chart.draw;

/**
 * What a chart is drawn on, as wide as it stands in a document and as high as it takes.
 *
 * @param centimeters how wide
 */
public record Paper(int centimeters) {
  public static final double DOTS_PER_INCH = 300;
  private static final double CENTIMETERS_PER_INCH = 2.54;
  private static final double POINTS_PER_INCH = 72;
  private static final double MARGIN = 24;
  /** The usual height of a plot, as a share of its width. */
  private static final double SLOPE = 0.6;
  /** Below this, labels stand above their rows and not beside them [dot]. */
  private static final double NARROW = 1200;

  /** Its width [dot]. */
  public double width() {
    return Math.rint(centimeters / CENTIMETERS_PER_INCH * DOTS_PER_INCH);
  }

  /** Its width in dots of another size. */
  int width(int dpi) {
    return (int) Math.rint(centimeters / CENTIMETERS_PER_INCH * dpi);
  }

  /** In points, such that its width is that in centimeters and no rounded one. */
  double pointsPerDot() {
    return centimeters / CENTIMETERS_PER_INCH * POINTS_PER_INCH / width();
  }

  public double left() {
    return MARGIN;
  }

  public double right() {
    return width() - MARGIN;
  }

  /** Between the margins. */
  public double room() {
    return right() - left();
  }

  public double middle() {
    return width() / 2;
  }

  /** How high a plot is that takes all of the width: as is usual, and no higher than reads well on a page. */
  public double plotHeight(double most) {
    return Math.min(most, SLOPE * room());
  }

  /** Where the middle of something so wide stands, as near to a place as the margins allow. */
  public double inside(double middle, double width) {
    return Math.max(left() + width / 2, Math.min(right() - width / 2, middle));
  }

  double margin() {
    return MARGIN;
  }

  boolean isNarrow() {
    return width() < NARROW;
  }
}
