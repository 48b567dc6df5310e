package org.mixcost.report.present.compare;

import java.util.Optional;
import org.mixcost.analysis.compare.Comparison;

/** Which scenarios are shown one by one, where that is not all. */
final class ShortlistText {
  private ShortlistText() {}

  /** Words within a sentence, such as {@code the baseline and the 11 that cost least of 40 scenarios}. */
  static Optional<String> of(Comparison all) {
    return Optional.of(all)
        .filter(Comparison::isLong)
        .map(many -> "the baseline and the %d that cost least of %d scenarios"
            .formatted(Comparison.MOST_SHOWN - 1, many.results().size()));
  }
}
