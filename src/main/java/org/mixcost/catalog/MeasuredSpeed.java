package org.mixcost.catalog;

import org.mixcost.quantity.Quantity;

/** A speed that somebody has measured. */
public interface MeasuredSpeed {

  String id();

  /** The id of the accelerator it was measured on. */
  String accelerator();

  /** Of one accelerator [tokens/s]. */
  Quantity tokensPerSecond();
}
