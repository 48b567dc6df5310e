package org.mixcost.catalog;

/** How fast somebody has had a model write on an accelerator, as it was measured. */
public final class ServingSpeed extends MeasuredSpeed {
  ServingSpeed(Row row) {
    super("throughput", row);
  }

  /** Whether it counts the tokens that are read, too, and not only those written. */
  public boolean countsPrompts() {
    return row().get(Columns.COUNTS).equals("total");
  }
}
