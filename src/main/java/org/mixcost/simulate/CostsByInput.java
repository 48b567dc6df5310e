package org.mixcost.simulate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What each of several choices costs on average where one input is known: over the draws of some bins of equal number, in
 * the order of the input.
 *
 * <pre>E(C_d | input in bin)</pre>
 *
 * <p>Few draws a bin make what it is worth to know the input too high, so a bin holds 100 or more.
 *
 * @see <a href="https://doi.org/10.1177/0272989X13505910">Strong and Oakley 2014</a>
 */
public final class CostsByInput {
  private static final int LEAST_IN_A_BIN = 100;
  private static final int MOST_BINS = 64;

  private final int draws;
  private final double[][] means;

  /**
   * The costs along an input.
   *
   * @param costs for each draw, what each choice costs
   * @param order the draws in the order of the input
   */
  public CostsByInput(double[][] costs, int[] order) {
    draws = order.length;
    means = new double[Math.max(1, Math.min(MOST_BINS, draws / LEAST_IN_A_BIN))][];
    for (int bin = 0; bin < means.length; bin++) {
      means[bin] = means(costs, order, start(bin), start(bin + 1));
    }
  }

  private static double[] means(double[][] costs, int[] order, int from, int to) {
    double[] means = new double[costs[0].length];
    for (int i = from; i < to; i++) {
      for (int d = 0; d < means.length; d++) {
        means[d] += costs[order[i]][d];
      }
    }
    for (int d = 0; d < means.length; d++) {
      means[d] /= to - from;
    }
    return means;
  }

  /**
   * The draws in the order of an input.
   *
   * @param values of the input, for each draw
   */
  public static int[] order(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** How many bins there are. */
  public int bins() {
    return means.length;
  }

  /** How many draws lie below a bin; all of them lie below the one after the last. */
  public int start(int bin) {
    return (int) ((long) bin * draws / means.length);
  }

  /** What a choice costs on average in a bin. */
  public double mean(int bin, int choice) {
    return means[bin][choice];
  }

  /** What is paid on average by who knows the bin before choosing. */
  public double whenKnown() {
    double sum = 0;
    for (int bin = 0; bin < means.length; bin++) {
      sum += Arrays.stream(means[bin]).min().orElseThrow() * (start(bin + 1) - start(bin));
    }
    return sum / draws;
  }
}
