package org.mixcost.analysis.optimize;

import static java.util.Objects.requireNonNull;

import org.mixcost.simulate.Summary;

/**
 * How much worse the best is than what would have been in each draw, had it been known.
 *
 * @param solved draws in which all was chosen anew; each draw is put against the best of what that gave, of all words
 * @param overDraws the regret, never below 0
 */
public record HindsightRegret(int solved, Summary overDraws) {
  public HindsightRegret {
    requireNonNull(overDraws, "regret over draws");
  }
}
