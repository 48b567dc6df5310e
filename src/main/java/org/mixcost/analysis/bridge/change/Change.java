package org.mixcost.analysis.bridge.change;

import java.util.stream.Stream;
import org.mixcost.quantity.Citation.Basis;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.merge.Merge;
import org.mixcost.scenario.merge.Place;

/** One thing in which two scenarios differ. */
public sealed interface Change {
  Place place();

  /** A number that is another one. */
  record Value(Place place, Quantity from, Quantity to) implements Change {

    /** Whether both are looked up or worked out, and not stated in a file. */
    public boolean isLookedUp() {
      return Stream.of(from, to).noneMatch(q -> q.citation().basis() == Basis.STATED);
    }
  }

  /** Something that is there in one of them only, or is of another kind: it is swapped as a whole. */
  record Structure(Place place, Merge.Swap swap) implements Change {}
}
