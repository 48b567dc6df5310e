package org.mixcost.simulate;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Below which value so many percent of the draws lie, for every whole percent.
 *
 * @param values of the first to the 99th percentile
 */
public record Percentiles(List<Double> values) {
  private static final int MOST = 99;

  public Percentiles {
    values = List.copyOf(values);
    if (values.size() != MOST) {
      throw new IllegalArgumentException("expected 99 percentiles: " + values.size());
    }
  }

  /** Those of a number whose quantiles are known. */
  static Percentiles of(DoubleUnaryOperator quantile) {
    return new Percentiles(IntStream.rangeClosed(1, MOST)
        .mapToObj(percent -> quantile.applyAsDouble(percent / 100.0))
        .toList());
  }

  /**
   * A percentile.
   *
   * @param percent from 1 to 99
   */
  public double at(int percent) {
    return values.get(percent - 1);
  }
}
