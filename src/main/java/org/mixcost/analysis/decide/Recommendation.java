package org.mixcost.analysis.decide;

import java.util.Optional;

/**
 * Which alternative to choose, and what would have to be true for another to be as good.
 *
 * @param table the alternatives side by side
 * @param reversal of the one that the requested goal picks and its rival; none in a tie, and none where nothing is uncertain
 */
public record Recommendation(DecisionTable table, Optional<Reversal> reversal) {}
