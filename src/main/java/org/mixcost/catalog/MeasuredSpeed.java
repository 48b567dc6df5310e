package org.mixcost.catalog;

import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/** A speed that somebody has measured. */
public abstract sealed class MeasuredSpeed permits TrainingSpeed, ServingSpeed {
  private final String table;
  private final Row row;

  MeasuredSpeed(String table, Row row) {
    this.table = table;
    this.row = row;
  }

  Row row() {
    return row;
  }

  public final String id() {
    return row.id();
  }

  /** The id of the accelerator it was measured on. */
  public final String accelerator() {
    return row.get(Columns.ACCELERATOR);
  }

  /** Of one accelerator, although several may work together [tokens/s]. */
  public final Quantity tokensPerSecond() {
    return Quantity.fixed(
        table + "/" + id(),
        row.number(Columns.TOKENS_PER_SECOND),
        Unit.TOKEN_PER_SECOND,
        row.citation());
  }
}
