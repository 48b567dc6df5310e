package org.mixcost.diff;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An input that is another one than before.
 *
 * @param path where it stands in a scenario file
 * @param label for readers
 * @param cause the one that it belongs to
 * @param before what stood there, as it would be written; empty where nothing did, or more than fits in a line
 * @param after what stands there
 * @param part its part of the difference; none where the figure does not depend on it by itself
 */
public record ChangedInput(
    String path,
    String label,
    Cause cause,
    String before,
    String after,
    Optional<Contribution> part) {

  public ChangedInput {
    requireNonNull(path, "path");
    requireNonNull(label, "label");
    requireNonNull(cause, "cause");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(part, "part");
  }
}
