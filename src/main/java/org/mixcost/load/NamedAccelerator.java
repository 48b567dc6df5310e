package org.mixcost.load;

import java.util.Optional;
import org.mixcost.catalog.Accelerator;
import org.mixcost.quantity.Quantity;

/**
 * The accelerator that a section names, or that of another section where it names none.
 *
 * @param known what the catalog knows of it; empty where none is named, too
 * @param isRefused whether one is named that the catalog does not know, which is reported; nothing is said then of what it
 *     would have brought
 */
record NamedAccelerator(Optional<Accelerator> known, boolean isRefused) {

  /** Size of its memory [GB], if it is known. */
  Optional<Quantity> memory() {
    return known.flatMap(Accelerator::memory);
  }

  /** Whether it is the same as another, as far as is known. */
  boolean isSame(NamedAccelerator other) {
    return known.map(Accelerator::id).equals(other.known.map(Accelerator::id));
  }
}
