package org.mixcost.model;

import org.mixcost.quantity.Quantity;

/** One number the model reads, and its place in every draw. */
public record Input(int index, Quantity quantity) implements Term {}
