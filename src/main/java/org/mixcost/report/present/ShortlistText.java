package org.mixcost.report.present;

import java.util.Optional;
import org.mixcost.simulate.Ranking;

/** Which scenarios are shown one by one, where that is not all. */
public final class ShortlistText {
  private ShortlistText() {}

  /** Words within a sentence, such as {@code the baseline and the 11 that cost least of 40 scenarios}. */
  public static Optional<String> of(int scenarios) {
    return scenarios > Ranking.MOST_SHOWN
        ? Optional.of("the baseline and the %d that cost least of %d scenarios"
            .formatted(Ranking.MOST_SHOWN - 1, scenarios))
        : Optional.empty();
  }
}
