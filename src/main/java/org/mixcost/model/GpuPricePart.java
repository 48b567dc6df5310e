package org.mixcost.model;

import org.mixcost.formula.ComputeFormulas;
import org.mixcost.scenario.GpuPrice;

/** What an hour of one accelerator costs. */
sealed interface GpuPricePart {

  /** [USD/GPU-hour]. */
  double usdPerGpuHour(Draw draw);

  static GpuPricePart of(GpuPrice price, Inputs inputs) {
    if (price instanceof GpuPrice.Rented rented) {
      return new Rented(inputs.add(rented.price()));
    }
    if (price instanceof GpuPrice.Owned owned) {
      return new Owned(
          inputs.add(owned.purchase()),
          inputs.add(owned.life()),
          inputs.add(owned.busy()),
          inputs.add(owned.power()),
          inputs.add(owned.powerUsageEffectiveness()),
          inputs.add(owned.electricity()));
    }
    throw new AssertionError(price);
  }

  /** A rental price. */
  record Rented(Input price) implements GpuPricePart {
    @Override
    public double usdPerGpuHour(Draw draw) {
      return draw.get(price);
    }
  }

  /** Purchase spread over busy hours, and electricity. */
  record Owned(Input purchase, Input life, Input busy, Input power, Input pue, Input electricity)
      implements GpuPricePart {
    @Override
    public double usdPerGpuHour(Draw draw) {
      return ComputeFormulas.purchaseUsdPerGpuHour(
              draw.get(purchase), draw.get(life), draw.get(busy))
          + ComputeFormulas.electricityUsdPerGpuHour(
              draw.get(power), draw.get(pue), draw.get(electricity));
    }
  }
}
