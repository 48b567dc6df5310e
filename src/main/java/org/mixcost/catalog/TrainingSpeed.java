package org.mixcost.catalog;

import java.util.Optional;

/** How fast somebody has trained a model on an accelerator, as it was measured. */
public final class TrainingSpeed extends MeasuredSpeed {
  TrainingSpeed(Row row) {
    super("speeds", row);
  }

  /** The number format whose peak it stands beside; none for one whose peak the catalog does not have. */
  public Optional<Precision> precision() {
    return Precision.find(row().get(Columns.MEASURED_PRECISION).replaceFirst("^(mx|nv)", ""));
  }
}
