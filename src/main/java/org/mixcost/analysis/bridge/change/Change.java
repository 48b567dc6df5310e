package org.mixcost.analysis.bridge.change;

import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.quantity.Citation.Basis;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Quantity.Foreign;

/** One thing in which two scenarios differ. */
public sealed interface Change {
  Place place();

  /** A number that is another one. */
  record Value(Place place, Quantity from, Quantity to) implements Change {

    /**
     * Whether two quantities are one input of a model, or the same number.
     *
     * <p>Two that are uncertain are the same only if they move as one.
     */
    public static boolean isSame(Quantity one, Quantity other) {
      boolean isAlike =
          one.distribution().equals(other.distribution()) && areOfOneCurrency(one, other);
      return isAlike
          && (one.distribution() instanceof Distribution.Fixed || one.name().equals(other.name()));
    }

    /** Whether their numbers are in one currency, at one rate; else no number lies between them. */
    static boolean areOfOneCurrency(Quantity one, Quantity other) {
      Optional<Foreign> mine = one.foreign();
      Optional<Foreign> theirs = other.foreign();
      boolean isSameCode = mine.map(Foreign::currency).equals(theirs.map(Foreign::currency));
      return isSameCode
          && (mine.isEmpty() || isSame(mine.get().rate(), theirs.orElseThrow().rate()));
    }

    /** Whether both are looked up or worked out, and not stated in a file. */
    public boolean isLookedUp() {
      return Stream.of(from, to).noneMatch(q -> q.citation().basis() == Basis.STATED);
    }
  }

  /** Something that is there in one of them only, or is of another kind: it is swapped as a whole. */
  record Structure(Place place, Kind kind) implements Change {

    /** What becomes of it on the way from one scenario to the other. */
    public enum Kind {
      ADDED,
      REMOVED,
      REPLACED
    }
  }
}
