package org.mixcost.analysis.bridge;

import java.util.List;
import org.mixcost.formula.Ties;
import org.mixcost.model.Line;
import org.mixcost.scenario.Scenario;
import org.mixcost.simulate.Figure;

/**
 * Why one scenario differs from another.
 *
 * @param from the scenario one starts from
 * @param to the scenario one arrives at
 * @param of which figure, the total or any other line
 * @param start the figure of the one
 * @param end the figure of the other
 * @param difference the end less the start, draw by draw
 * @param drivers what differs; their parts add up to the difference
 * @param method how the difference was divided
 */
public record Bridge(
    Scenario from,
    Scenario to,
    Line of,
    Figure start,
    Figure end,
    Figure difference,
    List<Driver> drivers,
    Attribution method) {

  public Bridge {
    drivers = List.copyOf(drivers);
  }

  /** Whether the figure is the same in both, with every input at its median. */
  public boolean isTie() {
    return Ties.areSame(start.central(), end.central());
  }

  /**
   * Something in which the scenarios differ, and what it does to the figure.
   *
   * @param id lasting, such as {@code training.price}
   * @param label for readers
   * @param part its part of the difference
   */
  public record Driver(String id, String label, Figure part) {}

  /** How a difference is divided. */
  public sealed interface Attribution {

    /** By Shapley's rule, over all orders. */
    record Exact() implements Attribution {}

    /**
     * By Shapley's rule, over some orders.
     *
     * @param orders how many
     * @param standardError the largest of a part, with the inputs at their medians, in the unit of the figure
     */
    record Sampled(int orders, double standardError) implements Attribution {}

    /** One driver after the other, in the order of the drivers. */
    record InOrder() implements Attribution {}
  }
}
