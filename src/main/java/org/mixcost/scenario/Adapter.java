package org.mixcost.scenario;

import static org.mixcost.quantity.Unit.COUNT;

import org.mixcost.quantity.Quantity;

/**
 * What is trained of a model whose own weights are frozen.
 *
 * @param parameters that are trained [count]
 * @param weightBits of a frozen weight [count]
 */
public record Adapter(Quantity parameters, Quantity weightBits) {
  public Adapter {
    parameters.require(COUNT, "parameters of the adapter");
    weightBits.require(COUNT, "bits of a frozen weight");
  }
}
