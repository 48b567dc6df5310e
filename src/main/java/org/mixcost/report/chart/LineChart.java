package org.mixcost.report.chart;

import static java.util.stream.Collectors.joining;
import static org.mixcost.report.chart.Checks.requireFinite;
import static org.mixcost.report.chart.Checks.requirePositive;
import static org.mixcost.report.chart.Checks.requireSize;
import static org.mixcost.report.chart.Checks.requireText;

import java.util.List;
import java.util.stream.Stream;
import org.mixcost.quantity.Numbers;

/**
 * Lines with their 90 % bands over one varied input: sweeps and break-evens. The caption's axis is the vertical one.
 * More than two lines with bands are drawn as small multiples.
 *
 * @param across the horizontal axis
 * @param x the values of the varied input, ascending, at least two
 * @param series the lines, in the order of their colors
 * @param logarithmic whether the vertical axis is
 * @param marks positions worth pointing at
 */
public record LineChart(
    Caption caption,
    Across across,
    List<Double> x,
    List<Series> series,
    boolean logarithmic,
    List<Mark> marks)
    implements Chart {
  private static final int MOST_BANDS = 2;

  /** The horizontal axis: what was varied, with its unit, and whether it is logarithmic. */
  public record Across(String label, boolean logarithmic) {

    public Across {
      requireText(label, "label");
    }
  }

  /** One line: a value at each x, in the unit of the vertical axis. */
  public record Series(String label, List<Interval> values) {

    public Series {
      requireText(label, "label");
      values = List.copyOf(values);
    }

    /** The largest of its values. */
    double most() {
      return values.stream().mapToDouble(Interval::central).max().orElse(0);
    }

    boolean isPositive() {
      return values.stream().allMatch(value -> value.min() > 0);
    }

    /** Whether any of its values is an interval. */
    public boolean hasBand() {
      return !values.stream().allMatch(Interval::isPoint);
    }
  }

  /**
   * A vertical line at an x, such as a break-even.
   *
   * @param from the lower end of where it may be
   * @param to the upper end
   */
  public record Mark(String label, double x, double from, double to) {

    public Mark {
      requireText(label, "label");
      requireFinite(x, "mark");
      requireFinite(from, "lower end of a mark");
      requireFinite(to, "upper end of a mark");
    }

    /** One that is sure. */
    public Mark(String label, double x) {
      this(label, x, x, x);
    }

    /** Whether it may be at more than one place. */
    public boolean isInterval() {
      return from < to;
    }
  }

  public LineChart {
    x = List.copyOf(x);
    series = List.copyOf(series);
    marks = List.copyOf(marks);
    requireAscending(x);
    for (Series line : series) {
      requireSize(line.values().size(), x.size(), line.label());
    }
    if (across.logarithmic()) {
      Stream.concat(x.stream(), marks.stream().map(Mark::x))
          .forEach(at -> requirePositive(at, "x"));
    }
    if (logarithmic) {
      series.stream()
          .flatMap(line -> line.values().stream())
          .forEach(value -> requirePositive(value.min(), "value"));
    }
  }

  /** Whether there are more bands than one plot can show. */
  boolean isOfPanels() {
    return series.size() > MOST_BANDS && series.stream().anyMatch(Series::hasBand);
  }

  /**
   * A chart whose vertical axis is logarithmic, and says so, where one series dwarfs the rest of several.
   *
   * @param caption of a linear axis
   */
  public static LineChart of(Caption caption, Across across, List<Double> x, List<Series> series) {
    boolean logarithmic =
        Outliers.of(series.stream().map(Series::most).toList()).areThere()
            && series.stream().allMatch(Series::isPositive);
    return new LineChart(
        logarithmic ? caption.onAxis(caption.axis() + ", log scale") : caption,
        across,
        x,
        series,
        logarithmic,
        List.of());
  }

  private static void requireAscending(List<Double> x) {
    if (x.size() < 2) {
      throw new IllegalArgumentException("x has " + x.size() + " values, expected at least 2");
    }
    x.forEach(at -> requireFinite(at, "x"));
    for (int i = 1; i < x.size(); i++) {
      if (x.get(i) <= x.get(i - 1)) {
        throw new IllegalArgumentException(
            "x goes from " + x.get(i - 1) + " to " + x.get(i) + ", expected it to rise");
      }
    }
  }

  @Override
  public String text() {
    Stream<String> lines = series.stream().map(this::text);
    Stream<String> positions =
        marks.stream().map(mark -> mark.label() + " at " + Numbers.onChart(mark.x()));
    return Stream.concat(lines, positions).collect(joining("\n"));
  }

  private String text(Series line) {
    int last = x.size() - 1;
    return line.label() + ": from " + text(line, 0) + " to " + text(line, last);
  }

  private String text(Series line, int i) {
    return line.values().get(i).text() + " at " + Numbers.onChart(x.get(i));
  }
}
