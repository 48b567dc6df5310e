package org.mixcost.report.write;

import org.mixcost.report.chart.Charts;

/** How wide a chart stands in a document; type is as large at any of them, 7 points or more. */
public enum ChartWidth {
  /** A column of a page of two. */
  COLUMN(Charts.COLUMN_WIDTH),
  /** The text width of a letter or A4 page. */
  PAGE(Charts.PAGE_WIDTH);

  private final int centimeters;

  ChartWidth(int centimeters) {
    this.centimeters = centimeters;
  }

  /** The width [cm]. */
  public int centimeters() {
    return centimeters;
  }

  /** As it is written on the command line, such as {@code 8cm}. */
  @Override
  public String toString() {
    return centimeters + "cm";
  }
}
