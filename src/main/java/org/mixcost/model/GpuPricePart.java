package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.GpuPrice;

/** What an hour of one accelerator costs. */
final class GpuPricePart {
  private GpuPricePart() {}

  /**
   * How the price follows from what is stated.
   *
   * @param id what the ids of its lines begin with
   */
  static Derivation of(GpuPrice price, String id, Inputs inputs, Lines lines) {
    if (price instanceof GpuPrice.Rented rented) {
      return Derivation.same(inputs.add(rented.price()));
    }
    if (price instanceof GpuPrice.RentedNode node) {
      return Derivation.of(
          ComputeFormulas.NODE_USD_PER_GPU_HOUR,
          inputs.add(node.price()),
          inputs.add(node.inNode()));
    }
    if (price instanceof GpuPrice.Owned owned) {
      return owned(owned, id, inputs, lines);
    }
    throw new AssertionError(price);
  }

  /** Purchase spread over busy hours, and electricity. */
  private static Derivation owned(GpuPrice.Owned owned, String id, Inputs inputs, Lines lines) {
    Line machine = lines.step(
        id + ".purchase_per_gpu_hour",
        "Purchase, for each hour",
        Unit.USD_PER_GPU_HOUR,
        ComputeFormulas.PURCHASE_USD_PER_GPU_HOUR,
        inputs.add(owned.purchase()),
        inputs.add(owned.life()),
        inputs.add(owned.busy()));
    Line current = lines.step(
        id + ".electricity_per_gpu_hour",
        "Electricity, for each hour",
        Unit.USD_PER_GPU_HOUR,
        ComputeFormulas.ELECTRICITY_USD_PER_GPU_HOUR,
        PowerPart.watt(owned.power(), id, inputs, lines),
        inputs.add(owned.powerUsageEffectiveness()),
        inputs.add(owned.electricity()));
    return Derivation.sum(List.of(machine, current));
  }
}
