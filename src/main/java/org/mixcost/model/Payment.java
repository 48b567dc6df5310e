package org.mixcost.model;

import java.util.Optional;

/**
 * A part of the total that is paid evenly over some days.
 *
 * @param usd how much, in the unit of the total
 * @param category what it is for
 * @param capital what of it own accelerators lose in value and cost in capital, where it is for any; the rest is what it
 *     costs to run them
 * @param from when the first of it is paid, since the project has begun [day]
 * @param until when the last of it is, later than that [day]
 * @param isTimed whether it is known how long it takes; what is not is paid at once
 */
public record Payment(
    Line usd, Category category, Optional<Line> capital, Line from, Line until, boolean isTimed) {

  /** What of it is capital, paid over the same days. */
  Optional<Payment> ofCapital() {
    return capital.map(
        part -> new Payment(part, category, Optional.of(part), from, until, isTimed));
  }
}
