package org.mixcost.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;

/**
 * What is published about the interruptions of a run, or of the jobs of a cluster; what is not known is absent.
 *
 * @param id its name in the catalog
 * @param accelerators at once [count]
 * @param meanTime between interruptions of all of them, of the unexpected ones where those are told apart [h]
 * @param goodput share of elapsed time that advances the run [fraction]
 * @param checkpointInterval work between two checkpoints [min]
 * @param checkpoint time that a checkpoint keeps the run waiting [min]
 * @param restart from an interruption until the run works again [min]
 * @param citation who says so
 */
public record Interruptions(
    String id,
    Optional<Quantity> accelerators,
    Optional<Quantity> meanTime,
    Optional<Quantity> goodput,
    Optional<Quantity> checkpointInterval,
    Optional<Quantity> checkpoint,
    Optional<Quantity> restart,
    Citation citation) {

  public Interruptions {
    requireNonNull(id, "id");
    requireNonNull(citation, "citation");
  }

  static Interruptions of(Row row) {
    return new Interruptions(
        row.id(),
        find(row, Columns.ACCELERATORS),
        find(row, Columns.MEAN_TIME),
        find(row, Columns.GOODPUT),
        find(row, Columns.CHECKPOINT_INTERVAL),
        find(row, Columns.CHECKPOINT),
        find(row, Columns.RESTART),
        row.citation());
  }

  private static Optional<Quantity> find(Row row, Column.Numeric column) {
    return row.quantity("failures/" + row.id() + "." + column.name(), column);
  }
}
