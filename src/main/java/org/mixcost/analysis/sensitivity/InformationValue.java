package org.mixcost.analysis.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.mixcost.formula.Ties;

/**
 * What it is worth to know before choosing the cheapest of several scenarios.
 *
 * <pre>
 * EVPI    = min_d E[C_d] − E[min_d C_d]                 of knowing everything
 * EVPPI_j = min_d E[C_d] − E_j[min_d E(C_d | input j)]  of knowing one input
 * </pre>
 *
 * <p>The inner expectation is the mean over draws whose input lies in the same of some bins of equal number. With that
 * estimate 0 ≤ EVPPI ≤ EVPI always holds; few draws a bin make it too high, so a bin holds 100 or more.
 *
 * @see <a href="https://doi.org/10.1177/0272989X13505910">Strong and Oakley 2014</a>
 */
final class InformationValue {
  private static final int LEAST_IN_A_BIN = 100;
  private static final int MOST_BINS = 64;

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
    return cheapest(IntStream.range(0, costs.length).toArray(), 0, costs.length);
  }

  /** The cost of the choice that is cheapest on average over some draws. */
  private double cheapest(int[] order, int from, int to) {
    double[] sums = new double[choices];
    for (int i = from; i < to; i++) {
      for (int d = 0; d < choices; d++) {
        sums[d] += costs[order[i]][d];
      }
    }
    return Arrays.stream(sums).min().orElseThrow() / (to - from);
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
   * The draws in the order of an input.
   *
   * @param values of the input, for each draw
   */
  static int[] order(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * The value of knowing one input [USD].
   *
   * @param order the draws in the order of the input
   */
  double of(int[] order) {
    int bins = Math.max(1, Math.min(MOST_BINS, order.length / LEAST_IN_A_BIN));
    double sum = 0;
    for (int bin = 0; bin < bins; bin++) {
      int from = (int) ((long) bin * order.length / bins);
      int to = (int) ((long) (bin + 1) * order.length / bins);
      sum += cheapest(order, from, to) * (to - from);
    }
    // The same sum in another order may be larger by rounding.
    return Math.min(gain(sum / order.length), ofEverything());
  }

  private double gain(double knowing) {
    return Math.max(0, Ties.difference(cheapestOnAverage(), knowing));
  }
}
