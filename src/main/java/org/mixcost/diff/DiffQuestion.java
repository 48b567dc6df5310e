package org.mixcost.diff;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.mixcost.scenario.Study;

/**
 * What is requested of a difference.
 *
 * @param before the study as it was
 * @param after the study as it is
 * @param figure the id of a line, such as {@code total}
 * @param saved what was found of the study as it was, where that is known
 */
public record DiffQuestion(Study before, Study after, String figure, Optional<SavedResult> saved) {

  public DiffQuestion {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(figure, "figure");
    requireNonNull(saved, "saved");
  }

  /** Why the totals have changed. */
  public static DiffQuestion ofTotals(Study before, Study after) {
    return new DiffQuestion(before, after, "total", Optional.empty());
  }
}
