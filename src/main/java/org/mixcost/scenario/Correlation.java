package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;

/**
 * Two uncertain inputs that rise and fall together, or against each other.
 *
 * @param first name of an input, such as {@code training.price}
 * @param second name of another
 * @param rank Spearman's rank correlation of the two, from −1 to 1
 */
public record Correlation(String first, String second, double rank) {
  public Correlation {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    if (!(Math.abs(rank) <= 1)) {
      throw new IllegalArgumentException("a rank correlation is from -1 to 1: " + rank);
    }
  }

  /** Whether it is about the input of a name. */
  public boolean mentions(String name) {
    return first.equals(name) || second.equals(name);
  }

  /** Whether another ties the same two. */
  public boolean isOfSame(Correlation other) {
    return other.mentions(first) && other.mentions(second);
  }
}
