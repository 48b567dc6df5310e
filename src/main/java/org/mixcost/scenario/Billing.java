package org.mixcost.scenario;

import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.HOUR;

import org.mixcost.quantity.Quantity;

/**
 * Accelerators rented together, by whole increments of time.
 *
 * @param accelerators in all nodes [count]
 * @param increment least time that is billed [hours]
 */
public record Billing(
    Quantity accelerators, @WrittenAs("billing_increment") Quantity increment) {
  public Billing {
    accelerators.require(COUNT, "accelerators");
    increment.require(HOUR, "billing increment");
  }
}
