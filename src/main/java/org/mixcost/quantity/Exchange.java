package org.mixcost.quantity;

import static java.util.Objects.requireNonNull;

import java.util.stream.Stream;

/**
 * How money of one currency becomes money of the one that everything is counted in.
 *
 * @param from the currency that the numbers are in
 * @param to the currency that they are counted in
 */
public record Exchange(Currency from, Currency to) {
  public Exchange {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
  }

  /** Whether the numbers are counted as they are. */
  public boolean isNone() {
    return from.code().equals(to.code());
  }

  /** The rates that it goes by. */
  Stream<Quantity> rates() {
    return isNone() ? Stream.empty() : Stream.of(from.rate(), to.rate());
  }

  /** What a unit is worth at the middle of the rates. */
  double middle() {
    return isNone() ? 1 : from.rate().median() / to.rate().median();
  }

  boolean isSame(Exchange other) {
    return from.isSame(other.from) && to.isSame(other.to);
  }
}
