package org.mixcost.study.compare;

import org.mixcost.simulate.Figure;

/**
 * How a scenario differs from the baseline, judged draw by draw.
 *
 * @param scenario its name
 * @param baseline the other's name
 * @param total cost of the scenario less cost of the baseline [USD]
 * @param ratio cost of the scenario over cost of the baseline [factor]
 * @param probabilityCheaper share of the draws in which the scenario costs less, ties counted half [fraction]
 */
public record Difference(
    String scenario, String baseline, Figure total, Figure ratio, double probabilityCheaper) {}
