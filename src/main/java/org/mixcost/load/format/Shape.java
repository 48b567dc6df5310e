package org.mixcost.load.format;

import java.util.List;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Unit;

/** What may stand in a key of a scenario file. */
public sealed interface Shape {

  /**
   * A number, interval or distribution.
   *
   * @param units in one of which it is written, the usual one first
   * @param domain the values it may have
   * @param plausible the values it usually has, in the first unit
   */
  record OfQuantity(List<Unit> units, Domain domain, Plausible plausible) implements Shape {
    OfQuantity(List<Unit> units, Domain domain) {
      this(units, domain, Plausible.ANY);
    }

    public OfQuantity {
      units = List.copyOf(units);
    }
  }

  /** Free text. */
  record OfText() implements Shape {}

  /** Free text, or a list of texts. */
  record OfTexts() implements Shape {}

  /** The id of a row of a catalog table. */
  record OfId(String table) implements Shape {}

  /** One of a few words. */
  record OfWord(List<String> words) implements Shape {
    public OfWord {
      words = List.copyOf(words);
    }
  }

  /** A whole number between two. */
  record OfWhole(int least, int most) implements Shape {}

  /** {@code true} or {@code false}. */
  record OfFlag() implements Shape {}

  /** A year, month or day. */
  record OfDate() implements Shape {}

  /** A map of known keys. */
  record OfSection(Section section) implements Shape {}

  /** A map of names the writer chooses, each with the same keys. */
  record OfNamed(Section section) implements Shape {}

  /** A map of names the writer chooses, each with a quantity. */
  record OfNamedQuantities(OfQuantity quantity) implements Shape {}
}
