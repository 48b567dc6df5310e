package org.mixcost.analysis.pilot;

import java.util.Optional;
import org.mixcost.quantity.Currency;
import org.mixcost.quantity.Quantity;

/**
 * What a pilot costs, in the currency that results are in.
 *
 * <pre>cost = once + n · each</pre>
 *
 * @param once for one of any size
 * @param each for an item
 */
public record PilotCost(double once, double each) {

  /**
   * The cost that is stated, if any of it is; money of another currency at the middle of its rate.
   *
   * @param currency that results are in
   */
  public static Optional<PilotCost> of(
      Optional<Quantity> once, Optional<Quantity> each, Currency currency) {
    return once.isEmpty() && each.isEmpty()
        ? Optional.empty()
        : Optional.of(new PilotCost(amount(once, currency), amount(each, currency)));
  }

  private static double amount(Optional<Quantity> stated, Currency currency) {
    return stated.map(quantity -> quantity.in(currency).median()).orElse(0.0);
  }

  /** The cost of a pilot of so many items. */
  public double of(int items) {
    return once + items * each;
  }
}
