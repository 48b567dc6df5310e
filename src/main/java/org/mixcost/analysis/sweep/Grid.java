package org.mixcost.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.analysis.sweep.Sweep.Axis;
import org.mixcost.model.Models;

/**
 * The points at which scenarios are worked through that were read with some words.
 *
 * @param models of the scenarios, in which there is an input for each axis
 * @param words that they were read with
 * @param axes the inputs that are moved
 */
public record Grid(Models models, List<Choice> words, List<Axis> axes) {
  public Grid {
    words = List.copyOf(words);
    axes = List.copyOf(axes);
  }

  /** How many points it has; there may be more than a whole number holds. */
  public double size() {
    return axes.stream().mapToDouble(axis -> axis.values().size()).reduce(1, (a, b) -> a * b);
  }

  /** Its points, each with a value for every axis, the last axis fastest. */
  List<List<Double>> points() {
    List<List<Double>> points = List.of(List.of());
    for (Axis axis : axes) {
      List<List<Double>> longer = new ArrayList<>();
      for (List<Double> point : points) {
        for (double value : axis.values()) {
          List<Double> extended = new ArrayList<>(point);
          extended.add(value);
          longer.add(extended);
        }
      }
      points = longer;
    }
    return points;
  }
}
