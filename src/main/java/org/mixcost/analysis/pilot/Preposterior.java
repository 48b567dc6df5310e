package org.mixcost.analysis.pilot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.mixcost.analysis.pilot.PilotValue.AtSize;
import org.mixcost.analysis.pilot.PilotValue.Outcome;
import org.mixcost.analysis.sensitivity.CostsByInput;
import org.mixcost.formula.Ties;
import org.mixcost.quantity.StandardNormal;

/**
 * What is gained by choosing after an input was measured, expected before anything is.
 *
 * <pre>
 * EVSI  = min_d E[C_d] − E_x[min_d E(C_d | x)]
 * EVPPI = min_d E[C_d] − E_θ[min_d E(C_d | θ)]
 * </pre>
 *
 * <p>θ lies in one of some bins and x, what the pilot finds, in one of some cells; P(cell | bin) is exact for truths that are
 * spread evenly over the bin, and E(C_d | cell) follows by the rule of Bayes. Both values use the same costs of the bins, so
 * 0 ≤ EVSI ≤ EVPPI holds whatever the draws; cells can only make EVSI too low, by less than 0.1 %.
 *
 * @see <a href="https://doi.org/10.1002/9781118033173">Raiffa and Schlaifer 1961, chapters 4 and 5</a>
 */
final class Preposterior {
  private static final int TRUTHS_IN_A_BIN = 8;
  private static final int RESULTS_OF_A_TRUTH = 16;
  private static final int MOST_CELLS = 512;

  private final double[] shares;
  /** For each bin, how much less each choice costs there than the best of now. */
  private final double[][] gains;

  private final double[][] truths;
  private final Measurement measurement;
  private final int now;

  /**
   * The analysis of one input.
   *
   * @param belief the quantile function of the input
   * @param now the choice that is the best without a pilot
   */
  Preposterior(
      CostsByInput costs, DoubleUnaryOperator belief, Measurement measurement, int now) {
    this.measurement = measurement;
    this.now = now;
    shares = IntStream.range(0, costs.bins()).mapToDouble(costs::share).toArray();
    gains = new double[costs.bins()][costs.choices()];
    truths = new double[costs.bins()][TRUTHS_IN_A_BIN];
    for (int bin = 0; bin < costs.bins(); bin++) {
      for (int d = 0; d < costs.choices(); d++) {
        gains[bin][d] = Ties.difference(costs.mean(bin, now), costs.mean(bin, d));
      }
      for (int i = 0; i < TRUTHS_IN_A_BIN; i++) {
        double within = (i + 0.5) / TRUTHS_IN_A_BIN;
        truths[bin][i] = belief.applyAsDouble(costs.below(bin) + within * shares[bin]);
      }
    }
  }

  /** A choice, and how much less it costs than the best of now, times how likely that is. */
  private record Switch(int choice, double gain) {}

  /**
   * The best choice once it is known how likely each bin is.
   *
   * @param joint for each bin, how likely it is together with what was found
   */
  private Switch best(double[] joint) {
    Switch best = new Switch(now, 0);
    for (int d = 0; d < gains[0].length; d++) {
      double gain = 0;
      for (int bin = 0; bin < joint.length; bin++) {
        gain += joint[bin] * gains[bin][d];
      }
      if (gain > best.gain) {
        best = new Switch(d, gain);
      }
    }
    return best;
  }

  /** What it is worth to know the input: EVPPI. */
  double ofPerfectKnowledge() {
    double sum = 0;
    for (int bin = 0; bin < shares.length; bin++) {
      double[] known = new double[shares.length];
      known[bin] = shares[bin];
      sum += best(known).gain;
    }
    return sum;
  }

  /** What a pilot of so many items is worth, and what it leads to. */
  AtSize at(long items) {
    double[] bounds = bounds(items);
    double[][] joint = joint(bounds, items);
    double worth = 0;
    List<Outcome> outcomes = new ArrayList<>();
    for (int cell = 0; cell < joint.length; cell++) {
      Switch best = best(joint[cell]);
      worth += best.gain;
      add(
          new Outcome(
              cell == 0 ? Double.NEGATIVE_INFINITY : bounds[cell - 1],
              cell == bounds.length ? Double.POSITIVE_INFINITY : bounds[cell],
              best.choice,
              Arrays.stream(joint[cell]).sum()),
          outcomes);
    }
    // The same sum in another order may be larger by rounding.
    return new AtSize(items, Math.min(worth, ofPerfectKnowledge()), outcomes);
  }

  /** Adds an outcome to those below it, or to the last of them where it leads to the same. */
  private static void add(Outcome outcome, List<Outcome> outcomes) {
    int last = outcomes.size() - 1;
    if (last >= 0 && outcomes.get(last).choice() == outcome.choice()) {
      outcomes.set(last, outcomes.get(last).joined(outcome));
    } else {
      outcomes.add(outcome);
    }
  }

  /** What divides the cells, which are about as likely as each other: of what may be found, so many quantiles. */
  private double[] bounds(long items) {
    double[] errors = IntStream.range(0, RESULTS_OF_A_TRUTH)
        .mapToDouble(i -> StandardNormal.quantile((i + 0.5) / RESULTS_OF_A_TRUTH))
        .toArray();
    double[] results = Arrays.stream(truths)
        .flatMapToDouble(Arrays::stream)
        .flatMap(truth ->
            Arrays.stream(errors).map(error -> measurement.result(truth, error, items)))
        .sorted()
        .toArray();
    return IntStream.range(1, MOST_CELLS)
        .mapToDouble(i -> results[(int) ((long) i * results.length / MOST_CELLS)])
        .distinct()
        .toArray();
  }

  /** For each cell and each bin, how likely the two are together. */
  private double[][] joint(double[] bounds, long items) {
    double[][] joint = new double[bounds.length + 1][shares.length];
    for (int bin = 0; bin < shares.length; bin++) {
      for (double truth : truths[bin]) {
        double before = 0;
        for (int cell = 0; cell < joint.length; cell++) {
          double here =
              cell == bounds.length ? 1 : measurement.atMost(bounds[cell], truth, items);
          joint[cell][bin] += (here - before) * shares[bin] / TRUTHS_IN_A_BIN;
          before = here;
        }
      }
    }
    return joint;
  }
}
