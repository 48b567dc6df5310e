package org.mixcost.model;

import org.mixcost.formula.ComputeFormulas;
import org.mixcost.scenario.GpuPrice;

/** What an hour of one accelerator costs. */
final class GpuPricePart {
  private GpuPricePart() {}

  /**
   * How the price follows from what is stated.
   *
   * @param id what the ids of its lines begin with
   */
  static Derivation of(GpuPrice price, String id, Lines lines) {
    if (price instanceof GpuPrice.Rented rented) {
      return Derivation.same(lines.read(rented.price()));
    }
    if (price instanceof GpuPrice.RentedNode node) {
      return Derivation.of(
          ComputeFormulas.NODE_USD_PER_GPU_HOUR,
          lines.read(node.price()),
          lines.read(node.inNode()));
    }
    if (price instanceof GpuPrice.Reserved reserved) {
      return of(reserved.hour(), id, lines);
    }
    if (price instanceof GpuPrice.Owned owned) {
      return OwnedPart.of(owned, id, lines);
    }
    throw new AssertionError(price);
  }
}
