package org.mixcost.analysis.optimize;

import java.util.Optional;

/**
 * How sure it is that nothing better is left.
 *
 * @param starts from how many points a way down was gone
 * @param agreeing how many of these ways ended at the best
 * @param points how many points were tried beside
 * @param isGrid whether those stand in rows
 * @param pointGoal the goal at the best of them, where one keeps the limits
 */
public record Sureness(
    int starts, int agreeing, int points, boolean isGrid, Optional<Double> pointGoal) {}
