package org.mixcost.analysis.optimize;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What is sought.
 *
 * @param aim what the best has of its line
 * @param variants one of each choice of words and each start, at least one; all with the same goal and limits
 */
public record Problem(Aim aim, List<Variant> variants) {
  public Problem {
    requireNonNull(aim, "aim");
    variants = List.copyOf(variants);
    if (variants.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to choose from");
    }
  }
}
