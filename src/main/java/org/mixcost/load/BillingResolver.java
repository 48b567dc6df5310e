package org.mixcost.load;

import java.util.Optional;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Billing;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.TrainingKeys;

/**
 * Resolves by which increments of time rented accelerators are billed; whoever owns or has reserved machines pays whatever
 * is used of them.
 */
final class BillingResolver {
  private BillingResolver() {}

  /** The least time that a seller bills. */
  static Optional<Quantity> increment(SectionReader keys, GpuPrice price) {
    return price instanceof GpuPrice.Rent
        ? keys.find(TrainingKeys.BILLING_INCREMENT)
        : Optional.empty();
  }

  /** The same, of accelerators that are known by a key that nothing else needs. */
  static Optional<Billing> resolve(SectionReader keys, QuantityKey accelerators, GpuPrice price) {
    Optional<Quantity> increment = increment(keys, price);
    if (increment.isPresent() && !keys.has(accelerators)) {
      keys.missing(accelerators);
    }
    return increment.map(least -> new Billing(keys.findOrPlaceholder(accelerators), least));
  }
}
