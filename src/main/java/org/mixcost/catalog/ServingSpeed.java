package org.mixcost.catalog;

import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/** How fast somebody has had a model write on an accelerator, as it was measured. */
public final class ServingSpeed implements MeasuredSpeed {
  private final Row row;

  ServingSpeed(Row row) {
    this.row = row;
  }

  @Override
  public String id() {
    return row.id();
  }

  @Override
  public String accelerator() {
    return row.get(Columns.ACCELERATOR);
  }

  /** Whether it counts the tokens that are read, too, and not only those written. */
  public boolean countsPrompts() {
    return row.get(Columns.COUNTS).equals("total");
  }

  /** Of one accelerator, although several may hold the model together [tokens/s]. */
  @Override
  public Quantity tokensPerSecond() {
    return Quantity.fixed(
        "throughput/" + id(),
        row.number(Columns.TOKENS_PER_SECOND),
        Unit.TOKEN_PER_SECOND,
        row.citation());
  }
}
