package org.mixcost.analysis.sensitivity;

import java.util.Arrays;
import org.mixcost.formula.Ties;
import org.mixcost.simulate.CostsByInput;

/**
 * What it is worth to know before choosing the cheapest of several scenarios.
 *
 * <pre>
 * EVPI    = min_d E[C_d] − E[min_d C_d]                 of knowing everything
 * EVPPI_j = min_d E[C_d] − E_j[min_d E(C_d | input j)]  of knowing one input
 * </pre>
 *
 * <p>The inner expectation is that of {@link CostsByInput}. With that estimate 0 ≤ EVPPI ≤ EVPI always holds.
 */
final class InformationValue {
  private final double[][] costs;
  private final int choices;

  /**
   * The value of information for a choice.
   *
   * @param costs for each draw, what each choice costs [USD]
   */
  InformationValue(double[][] costs) {
    this.costs = costs;
    this.choices = costs[0].length;
  }

  /** What the best choice costs when nothing more is known [USD]. */
  private double cheapestOnAverage() {
    double[] sums = new double[choices];
    for (double[] draw : costs) {
      for (int d = 0; d < choices; d++) {
        sums[d] += draw[d];
      }
    }
    return Arrays.stream(sums).min().orElseThrow() / costs.length;
  }

  /** The value of knowing everything [USD]. */
  double ofEverything() {
    double sum = 0;
    for (double[] draw : costs) {
      sum += Arrays.stream(draw).min().orElseThrow();
    }
    return gain(sum / costs.length);
  }

  /**
   * The value of knowing one input [USD].
   *
   * @param order the draws in the order of the input
   */
  double of(int[] order) {
    // The same sum in another order may be larger by rounding.
    return Math.min(gain(new CostsByInput(costs, order).whenKnown()), ofEverything());
  }

  private double gain(double knowing) {
    return Math.max(0, Ties.difference(cheapestOnAverage(), knowing));
  }
}
