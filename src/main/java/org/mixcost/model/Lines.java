package org.mixcost.model;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.quantity.Unit;

/**
 * The lines of a model, in the order in which its parts announce them.
 *
 * <p>A line that a scenario does not ask for still has a place in the bill, so that evaluating needs no branch, but is
 * not shown; a cost that is not asked for is computed from neutral inputs and is exactly 0.
 */
final class Lines {
  private final List<Line> all = new ArrayList<>();
  private final List<Line> shown = new ArrayList<>();

  /** A line of money that is part of the total. */
  Line cost(String id, String label, Category category, boolean isAsked) {
    return add(id, label, Unit.USD, category, isAsked);
  }

  /** A figure that is no part of the total. */
  Line figure(String id, String label, Unit unit, boolean isAsked) {
    return add(id, label, unit, Category.FIGURE, isAsked);
  }

  /** The sum of the lines of money. */
  Line total() {
    return add("total", "Total", Unit.USD, Category.TOTAL, true);
  }

  private Line add(String id, String label, Unit unit, Category category, boolean isAsked) {
    Line line = new Line(all.size(), id, label, unit, category);
    all.add(line);
    if (isAsked) {
      shown.add(line);
    }
    return line;
  }

  /** The line of an id that was announced before. */
  Line get(String id) {
    return shown.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
  }

  /** The lines that the scenario asks for. */
  List<Line> shown() {
    return List.copyOf(shown);
  }

  /** Every line, one for each place in a bill. */
  List<Line> all() {
    return List.copyOf(all);
  }
}
