package org.mixcost.analysis.pilot;

import java.util.function.DoubleUnaryOperator;
import org.mixcost.formula.Ties;
import org.mixcost.simulate.CostsByInput;

/**
 * How much less each choice costs on average than the best of now, where an input has one or another of some values, which
 * are spread evenly over what is believed of it.
 *
 * <pre>E(C_now − C_d | θ) ≈ mean over the bin of θ + slope · (θ − middle of the bin)</pre>
 *
 * <p>The slope is that of the least squares over the draws of the bin, and none where it is within three standard errors.
 * Without slopes the ends of a belief, which are wide, would make a small pilot too little worth.
 */
final class GainsAlongInput {
  private static final int VALUES_IN_A_BIN = 8;
  private static final double STANDARD_ERRORS = 3;

  private final double[][] draws;
  private final int[] order;
  private final CostsByInput bins;
  /** What the input is in each draw, in the order of it. */
  private final double[] drawn;

  private final double[] values;
  private final double[] shares;
  private final double[][] gains;

  /**
   * The gains along one input.
   *
   * @param costs for each draw, what each choice costs
   * @param now the choice that is the best without a pilot
   * @param places for each draw, where in its belief the input lies, from 0 to 1
   * @param belief its quantile function
   */
  GainsAlongInput(double[][] costs, int now, double[] places, DoubleUnaryOperator belief) {
    draws = gains(costs, now);
    order = CostsByInput.order(places);
    bins = new CostsByInput(draws, order);
    drawn = new double[order.length];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = belief.applyAsDouble(places[order[i]]);
    }
    values = new double[bins.bins() * VALUES_IN_A_BIN];
    shares = new double[values.length];
    gains = new double[draws[0].length][values.length];
    for (int bin = 0; bin < bins.bins(); bin++) {
      spread(bin, belief);
    }
  }

  private static double[][] gains(double[][] costs, int now) {
    double[][] gains = new double[costs.length][costs[0].length];
    for (int i = 0; i < gains.length; i++) {
      for (int d = 0; d < gains[i].length; d++) {
        gains[i][d] = Ties.difference(costs[i][now], costs[i][d]);
      }
    }
    return gains;
  }

  /** Spreads the values of a bin, and puts a line through what each choice gains there. */
  private void spread(int bin, DoubleUnaryOperator belief) {
    double low = (double) bins.start(bin) / order.length;
    double share = (double) bins.start(bin + 1) / order.length - low;
    int first = bin * VALUES_IN_A_BIN;
    double middle = 0;
    for (int i = 0; i < VALUES_IN_A_BIN; i++) {
      values[first + i] = belief.applyAsDouble(low + share * (i + 0.5) / VALUES_IN_A_BIN);
      shares[first + i] = share / VALUES_IN_A_BIN;
      middle += values[first + i] / VALUES_IN_A_BIN;
    }
    for (int d = 0; d < gains.length; d++) {
      double slope = slope(bin, d);
      for (int at = first; at < first + VALUES_IN_A_BIN; at++) {
        gains[d][at] = bins.mean(bin, d) + slope * (values[at] - middle);
      }
    }
  }

  /** The slope of the least squares, where the draws of a bin tell one. */
  private double slope(int bin, int choice) {
    int from = bins.start(bin);
    int to = bins.start(bin + 1);
    double mean = 0;
    for (int i = from; i < to; i++) {
      mean += drawn[i] / (to - from);
    }
    double ofInput = 0;
    double ofBoth = 0;
    double ofGain = 0;
    for (int i = from; i < to; i++) {
      double input = drawn[i] - mean;
      double gain = draws[order[i]][choice] - bins.mean(bin, choice);
      ofInput += input * input;
      ofBoth += input * gain;
      ofGain += gain * gain;
    }
    double explained = ofInput > 0 ? ofBoth * ofBoth / ofInput : 0;
    double error = (ofGain - explained) / (to - from);
    return explained > STANDARD_ERRORS * STANDARD_ERRORS * error ? ofBoth / ofInput : 0;
  }

  /** How many choices there are. */
  int choices() {
    return gains.length;
  }

  /** How many values there are. */
  int count() {
    return values.length;
  }

  /** One of the values, of which a later one is never less. */
  double value(int at) {
    return values[at];
  }

  /** How likely it stands for the true one. */
  double share(int at) {
    return shares[at];
  }

  /** How much less a choice costs there. */
  double gain(int choice, int at) {
    return gains[choice][at];
  }
}
