package org.mixcost.model;

/** What one seller bills for something, by its own list of prices alone. */
interface PricePart {

  /** The line it writes. */
  Line price();

  /** Writes it. */
  void charge(Draw draw, Bill bill);
}
