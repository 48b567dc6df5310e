package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When all of a total is paid.
 *
 * @param parts of the total without the reserve
 * @param reserve its share of each of them, with which it is paid [fraction]
 * @param end of the last [day]
 */
public record Payments(List<Payment> parts, Optional<Line> reserve, Line end) {
  public Payments {
    parts = List.copyOf(parts);
  }

  /** What of it is capital of own accelerators; none of the reserve is. */
  public Payments ofCapital() {
    return new Payments(
        parts.stream().flatMap(part -> part.ofCapital().stream()).toList(), Optional.empty(), end);
  }

  /** The lines by which it is told how much is paid, and when. */
  public List<Line> lines() {
    return Stream.concat(
            parts.stream().flatMap(part -> Stream.of(part.usd(), part.from(), part.until())),
            reserve.stream())
        .distinct()
        .toList();
  }
}
