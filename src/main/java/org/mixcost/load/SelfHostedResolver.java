package org.mixcost.load;

import java.util.Optional;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Billing;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.format.SelfHostedKeys;
import org.mixcost.scenario.format.TrainingKeys;

/** Resolves a model on accelerators of one's own. */
final class SelfHostedResolver {
  private final SectionReader own;

  SelfHostedResolver(SectionReader own) {
    this.own = own;
  }

  /** How many accelerators work together, where it is known. */
  Optional<Quantity> accelerators() {
    return own.find(SelfHostedKeys.ACCELERATORS);
  }

  /**
   * The model.
   *
   * @param call how long one of its calls is
   */
  Generator.SelfHosted resolve(CallLength call) {
    GpuPriceResolver prices = new GpuPriceResolver(own, SelfHostedKeys.ACCELERATOR);
    NamedAccelerator accelerator = prices.accelerator();
    GpuPrice price = prices.resolve(accelerator);
    Generator.Time time = new GenerationTimeResolver(own, accelerator, call).resolve();
    return new Generator.SelfHosted(own.get(SelfHostedKeys.MODEL), price, time, billing());
  }

  private Optional<Billing> billing() {
    Optional<Quantity> increment = own.find(TrainingKeys.BILLING_INCREMENT);
    if (!own.has(SelfHostedKeys.ACCELERATORS)) {
      increment.ifPresent(any -> own.missing(SelfHostedKeys.ACCELERATORS));
      return Optional.empty();
    }
    return increment.map(hours -> new Billing(own.get(SelfHostedKeys.ACCELERATORS), hours));
  }
}
