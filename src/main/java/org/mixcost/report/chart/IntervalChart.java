package org.mixcost.report.chart;

import static java.util.stream.Collectors.joining;
import static org.mixcost.report.chart.Checks.requireFinite;
import static org.mixcost.report.chart.Checks.requirePositive;
import static org.mixcost.report.chart.Checks.requireText;

import java.util.List;
import java.util.Optional;

/**
 * A dot and a whisker a row: figures with their 90 % intervals, side by side.
 *
 * @param rows what is compared, first on top
 * @param dot what a dot is: {@code central} or {@code mean}
 * @param logarithmic whether the axis is; what is not positive then stands at its left end
 * @param divide a value that parts good from bad, if there is one
 */
public record IntervalChart(
    Caption caption, List<Dot> rows, String dot, boolean logarithmic, Optional<Divide> divide)
    implements Chart {
  private static final String CENTRAL = "central";

  /**
   * One dot and its whisker, in the unit of the axis.
   *
   * @param isStated whether it is a range that others state, of which no middle and no chance is known
   */
  public record Dot(String label, Interval value, boolean isStated) {

    public Dot {
      requireText(label, "label");
    }

    /** One of which a middle is known. */
    public Dot(String label, Interval value) {
      this(label, value, false);
    }

    /** A range that others state: a bar without a dot. */
    public static Dot stated(String label, double least, double most) {
      return new Dot(label, new Interval(least, least, most), true);
    }

    private String text() {
      return label + ": " + (isStated ? value.statedText() : value.text());
    }
  }

  /**
   * A line across all rows and what it means to be on either side of it.
   *
   * @param at where it stands, in the unit of the axis: 0 for a difference, 1 for a ratio
   * @param below such as {@code cheaper than the baseline}
   * @param above such as {@code dearer}
   */
  public record Divide(double at, String below, String above) {

    public Divide {
      requireFinite(at, "divide");
    }
  }

  public IntervalChart {
    rows = List.copyOf(rows);
    if (logarithmic) {
      divide.ifPresent(line -> requirePositive(line.at(), "divide"));
    }
  }

  /** A chart of central figures without a divide. */
  public static IntervalChart of(Caption caption, List<Dot> rows, boolean logarithmic) {
    return new IntervalChart(caption, rows, CENTRAL, logarithmic, Optional.empty());
  }

  /** A chart of means without a divide. */
  public static IntervalChart ofMeans(Caption caption, List<Dot> rows) {
    return new IntervalChart(caption, rows, "mean", false, Optional.empty());
  }

  /** Paired differences: zero is marked, with what it means to be on either side of it. */
  public static IntervalChart ofDifferences(
      Caption caption, List<Dot> rows, String below, String above) {
    return new IntervalChart(
        caption, rows, CENTRAL, false, Optional.of(new Divide(0, below, above)));
  }

  @Override
  public String text() {
    return rows.stream().map(Dot::text).collect(joining("\n"));
  }
}
