package org.mixcost.analysis.optimize.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.HaltonSequenceGenerator;

/**
 * Points that are spread evenly between the bounds: a grid of one or two knobs, and the sequence of Halton of more.
 *
 * @param points as many knobs each
 * @param isGrid whether they stand in rows
 */
public record Scatter(List<List<Double>> points, boolean isGrid) {
  private static final int MOST_IN_ROWS = 2;

  public Scatter {
    points = List.copyOf(points);
  }

  /** About so many points. */
  public static Scatter of(int knobs, int about) {
    if (knobs == 0) {
      return new Scatter(List.of(List.of()), true);
    }
    return knobs <= MOST_IN_ROWS
        ? new Scatter(grid(knobs, about), true)
        : new Scatter(sequence(knobs, about), false);
  }

  private static List<List<Double>> grid(int knobs, int about) {
    int side = Math.max(2, knobs == 1 ? about : (int) Math.sqrt(about));
    List<List<Double>> points = List.of(List.of());
    for (int knob = 0; knob < knobs; knob++) {
      List<List<Double>> longer = new ArrayList<>();
      for (List<Double> point : points) {
        for (int i = 0; i < side; i++) {
          List<Double> more = new ArrayList<>(point);
          more.add((double) i / (side - 1));
          longer.add(more);
        }
      }
      points = longer;
    }
    return points;
  }

  private static List<List<Double>> sequence(int knobs, int count) {
    HaltonSequenceGenerator sequence = new HaltonSequenceGenerator(knobs);
    List<List<Double>> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(Arrays.stream(sequence.nextVector()).boxed().toList());
    }
    return points;
  }
}
