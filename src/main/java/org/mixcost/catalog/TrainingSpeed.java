package org.mixcost.catalog;

import java.util.Optional;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/** How fast somebody has trained a model on an accelerator, as it was measured. */
public final class TrainingSpeed {
  private final Row row;

  TrainingSpeed(Row row) {
    this.row = row;
  }

  public String id() {
    return row.id();
  }

  /** The id of the accelerator. */
  public String accelerator() {
    return row.get(Columns.ACCELERATOR);
  }

  /** The number format whose peak it stands beside; none for one whose peak the catalog does not have. */
  public Optional<Precision> precision() {
    return Precision.find(row.get(Columns.TRAINING_PRECISION).replaceFirst("^(mx|nv)", ""));
  }

  /** Tokens that one accelerator trains on in a second [tokens/s]. */
  public Quantity tokensPerSecond() {
    return Quantity.fixed(
        "speeds/" + id(),
        row.number(Columns.TRAINED_TOKENS_PER_SECOND),
        Unit.TOKEN_PER_SECOND,
        row.citation());
  }
}
