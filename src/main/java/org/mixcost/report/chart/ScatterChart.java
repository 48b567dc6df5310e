package org.mixcost.report.chart;

import static java.util.stream.Collectors.joining;
import static org.mixcost.report.chart.Checks.requireFinite;
import static org.mixcost.report.chart.Checks.requirePositive;
import static org.mixcost.report.chart.Checks.requireText;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.mixcost.quantity.Numbers;

/**
 * Points, each with its 90 % interval if it has one: what was estimated over what was reported, or what is left over.
 * The caption's axis is the vertical one.
 *
 * @param across the horizontal axis
 * @param groups the points, each group with a marker and a color of its own
 * @param logarithmic whether the vertical axis is
 * @param guide a line to judge the points by, if there is one
 */
public record ScatterChart(
    Caption caption,
    LineChart.Across across,
    List<Group> groups,
    boolean logarithmic,
    Optional<Guide> guide)
    implements Chart {

  /** Points of one kind. */
  public record Group(String label, List<Observation> points) {

    public Group {
      requireText(label, "label");
      points = List.copyOf(points);
    }
  }

  /**
   * One point.
   *
   * @param label what it is
   * @param isNamed whether the label stands beside it
   */
  public record Observation(String label, double x, Interval y, boolean isNamed) {

    public Observation {
      requireText(label, "label");
      requireFinite(x, "x");
    }
  }

  /** Where the points of a guide lie. */
  public enum Course {
    /** Where y is x. */
    IDENTITY,
    /** Where y is 0. */
    ZERO
  }

  /** A line to judge points by, and what it means to lie on it. */
  public record Guide(Course course, String label) {

    public Guide {
      requireText(label, "label");
    }
  }

  public ScatterChart {
    groups = List.copyOf(groups);
    for (Observation point : points(groups).toList()) {
      if (across.logarithmic()) {
        requirePositive(point.x(), "x");
      }
      if (logarithmic) {
        requirePositive(point.y().min(), "y");
      }
    }
    if (guide.isPresent()) {
      requireStraight(guide.get().course(), across.logarithmic(), logarithmic);
    }
  }

  private static Stream<Observation> points(List<Group> groups) {
    return groups.stream().flatMap(each -> each.points().stream());
  }

  private static void requireStraight(Course course, boolean isAcross, boolean isUp) {
    boolean isStraight = course == Course.IDENTITY ? isAcross == isUp : !isUp;
    if (!isStraight) {
      throw new IllegalArgumentException(
          "there is no straight line of " + course + " on such axes");
    }
  }

  Stream<Observation> points() {
    return points(groups);
  }

  boolean hasIntervals() {
    return !points().map(Observation::y).allMatch(Interval::isPoint);
  }

  boolean has(Course course) {
    return guide.map(Guide::course).equals(Optional.of(course));
  }

  @Override
  public String text() {
    Stream<String> all = groups.stream().map(ScatterChart::text);
    Stream<String> named = points().filter(Observation::isNamed).map(ScatterChart::text);
    return Stream.concat(all, named).collect(joining("\n"));
  }

  private static String text(Group group) {
    int count = group.points().size();
    String counted = group.label() + ": " + count + (count == 1 ? " point" : " points");
    return count == 0
        ? counted
        : counted + ", "
            + range(group.points().stream().mapToDouble(point -> point.y().central())) + " at "
            + range(group.points().stream().mapToDouble(Observation::x));
  }

  private static String range(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    String low = Numbers.onChart(sorted[0]);
    String high = Numbers.onChart(sorted[sorted.length - 1]);
    return low.equals(high) ? low : low + " to " + high;
  }

  private static String text(Observation point) {
    return point.label() + ": " + point.y().text() + " at " + Numbers.onChart(point.x());
  }
}
