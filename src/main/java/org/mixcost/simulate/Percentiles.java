package org.mixcost.simulate;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Below which value so many percent of the draws lie, for every whole percent from 1 to 99. */
public final class Percentiles {
  private static final int MOST = 99;

  /** One for each percent, or a single one where all are the same. */
  private final double[] values;

  private Percentiles(double[] values) {
    this.values = values;
  }

  /** Those of a number whose quantiles are known. */
  static Percentiles of(DoubleUnaryOperator quantile) {
    return new Percentiles(IntStream.rangeClosed(1, MOST)
        .mapToDouble(percent -> quantile.applyAsDouble(percent / 100.0))
        .toArray());
  }

  /** Those of a number that is the same in all draws. */
  static Percentiles of(double value) {
    return new Percentiles(new double[] {value});
  }

  /**
   * A percentile.
   *
   * @param percent from 1 to 99
   */
  public double at(int percent) {
    if (percent < 1 || percent > MOST) {
      throw new IllegalArgumentException("no percentile: " + percent);
    }
    return values.length == 1 ? values[0] : values[percent - 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Percentiles that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
