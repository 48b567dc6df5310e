package org.mixcost.analysis.pilot;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.mixcost.quantity.StandardNormal;

/**
 * How what a pilot finds depends on the true value of the input and on the number of items; the items are drawn freely from
 * what the input is about (<i>model assumption</i>).
 *
 * <p>What is found is told as a value of the input, in its unit.
 */
public sealed interface Measurement {

  /**
   * What is found when it lies about so many standard errors off the truth.
   *
   * @param errors standard errors, below 0 for a low result
   */
  double result(double truth, double errors, int items);

  /** The chance that no more than a result is found. */
  double atMost(double result, double truth, int items);

  /**
   * Items are counted that have what the input is the share of; k of n are found.
   *
   * <pre>k ~ Binomial(n, θ)</pre>
   */
  record Counted() implements Measurement {
    /** What is less likely than {@code exp(-40)}, or 4e-18, is not found. */
    private static final double NEVER = 40;

    /** By which a count that is told as a share may be off. */
    private static final double ROUNDING = 1e-6;

    /** Halfway to the next count. */
    @Override
    public double result(double truth, double errors, int items) {
      double error = Math.sqrt(truth * (1 - truth) / items);
      double count = Math.floor((truth + errors * error) * items);
      return (Math.max(0, Math.min(items, count)) + 0.5) / items;
    }

    @Override
    public double atMost(double result, double truth, int items) {
      double count = Math.floor(result * items + ROUNDING);
      if (count < 0 || count >= items) {
        return count < 0 ? 0 : 1;
      }
      if (count / items < truth && isNever(count / items, truth, items)) {
        return 0;
      }
      if ((count + 1) / items > truth && isNever((count + 1) / items, truth, items)) {
        return 1;
      }
      return BinomialDistribution.of(items, truth).cumulativeProbability((int) count);
    }

    /** Whether nobody will see a share as far from the truth as this, by the bound of Chernoff: exp(−n · KL(x ‖ θ)). */
    private static boolean isNever(double share, double truth, int items) {
      return items * (divergence(share, truth) + divergence(1 - share, 1 - truth)) > NEVER;
    }

    private static double divergence(double found, double expected) {
      return found == 0 ? 0 : found * StrictMath.log(found / expected);
    }
  }

  /**
   * The mean of measurements, each off by a normal error.
   *
   * <pre>x ~ Normal(θ, s / √n)</pre>
   *
   * @param noise s, the standard deviation of one measurement, in the unit of the input
   */
  record Measured(double noise) implements Measurement {
    public Measured {
      requirePositive(noise);
    }

    @Override
    public double result(double truth, double errors, int items) {
      return truth + errors * noise / Math.sqrt(items);
    }

    @Override
    public double atMost(double result, double truth, int items) {
      return StandardNormal.probability((result - truth) / noise * Math.sqrt(items));
    }
  }

  /**
   * The geometric mean of measurements of a positive input, each off by a normal share of the truth.
   *
   * <pre>ln x ~ Normal(ln θ, s / √n)</pre>
   *
   * @param noise s, the standard deviation of one measurement as a part of the truth [fraction]
   */
  record MeasuredInProportion(double noise) implements Measurement {
    public MeasuredInProportion {
      requirePositive(noise);
    }

    @Override
    public double result(double truth, double errors, int items) {
      return truth * StrictMath.exp(errors * noise / Math.sqrt(items));
    }

    @Override
    public double atMost(double result, double truth, int items) {
      return StandardNormal.probability(StrictMath.log(result / truth) / noise * Math.sqrt(items));
    }
  }

  private static void requirePositive(double noise) {
    if (!(noise > 0 && noise < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("noise is above 0: " + noise);
    }
  }
}
