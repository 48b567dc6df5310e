package org.mixcost.analysis.whatif;

import java.util.List;
import java.util.Optional;
import org.mixcost.model.Models;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.simulate.Varied;

/**
 * An input and the values it may be set to.
 *
 * @param low the least of them, in its unit
 * @param high the greatest
 */
public record Dial(Varied input, double low, double high) {
  /** A number that is known may be set to half of it and to twice as much. */
  private static final double TIMES = 2;

  /**
   * The dial of the input of a name; none where a model has no such input, or where it is not one amount in all
   * scenarios that read it: a place in a price list is none, nor is what scenarios say differently.
   */
  static Optional<Dial> of(Models models, String name) {
    return Varied.find(models.inputs(), name)
        .filter(Dial::isOneAmount)
        .map(Dial::of)
        .filter(dial -> dial.low() < dial.high());
  }

  private static boolean isOneAmount(Varied input) {
    List<Quantity> quantities = input.quantities();
    return quantities.stream().noneMatch(Quantity::isOfList)
        && quantities.stream().mapToDouble(Quantity::median).distinct().count() == 1;
  }

  private static Dial of(Varied input) {
    if (input.quantities().stream().anyMatch(quantity -> !quantity.isFixed())) {
      return new Dial(input, input.usualLow(), input.usualHigh());
    }
    double high = TIMES * input.now();
    boolean isShare = input.unit().equals(Unit.FRACTION);
    return new Dial(input, input.now() / TIMES, isShare ? Math.min(1, high) : high);
  }
}
