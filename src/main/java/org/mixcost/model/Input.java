package org.mixcost.model;

import org.mixcost.quantity.Quantity;

/** One number the model reads, and its place in every draw. */
public record Input(int index, Quantity quantity) implements Term {

  @Override
  public double[] column(Draw draw, Bill bill) {
    return draw.column(this);
  }
}
