package org.mixcost.analysis.explain;

import java.util.List;
import org.mixcost.model.Line;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;
import org.mixcost.simulate.Figure;

/**
 * Where a figure of a scenario comes from, down to what the scenario, the catalog or a default says.
 *
 * <p>All its numbers stand in the same bill and the same draw; nothing is computed again.
 *
 * @param scenario of which the figure is
 * @param root the figure
 */
public record Explanation(Scenario scenario, Computed root) {

  /** A number and what stands for it. */
  public sealed interface Element {

    /** The symbol it has in the formula above it, or empty where that is a sum or the like. */
    String symbol();

    /** Its value, and how sure it is. */
    Figure figure();

    /** Whether all there is to say of it is said at another place. */
    boolean isToldElsewhere();
  }

  /**
   * A line of the bill.
   *
   * @param formula that it was computed by, or empty where it is what its one term is
   * @param terms what stands for the symbols of the formula; none where that is told elsewhere
   */
  public record Computed(
      String symbol,
      Line line,
      Figure figure,
      String formula,
      List<Element> terms,
      boolean isToldElsewhere)
      implements Element {
    public Computed {
      terms = List.copyOf(terms);
    }
  }

  /**
   * An input.
   *
   * @param quantity what it is, and who says so
   */
  public record Given(String symbol, Quantity quantity, Figure figure, boolean isToldElsewhere)
      implements Element {}
}
