package org.mixcost.catalog;

import java.util.Optional;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/** How fast somebody has trained a model on an accelerator, as it was measured. */
public final class TrainingSpeed implements MeasuredSpeed {
  private final Row row;

  TrainingSpeed(Row row) {
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

  /** The number format whose peak it stands beside; none for one whose peak the catalog does not have. */
  public Optional<Precision> precision() {
    return Precision.find(row.get(Columns.TRAINING_PRECISION).replaceFirst("^(mx|nv)", ""));
  }

  @Override
  public Quantity tokensPerSecond() {
    return Quantity.fixed(
        "speeds/" + id(),
        row.number(Columns.TOKENS_PER_SECOND),
        Unit.TOKEN_PER_SECOND,
        row.citation());
  }
}
