package org.mixcost.report.chart.draw;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * What an axis covers, in its unit.
 *
 * @param low the left or lower end
 * @param high the right or upper end
 * @param logarithmic whether equal lengths are equal ratios
 */
public record AxisRange(double low, double high, boolean logarithmic) {
  /** Shorter stretches, as a share of the largest value, have no ticks of three figures. */
  private static final double SHORTEST = 1e-3;

  /** A linear axis that covers the values; bars need zero among them. */
  public static AxisRange linear(DoubleStream values) {
    DoubleSummaryStatistics found = values.summaryStatistics();
    double largest = Math.max(Math.abs(found.getMin()), Math.abs(found.getMax()));
    if (found.getCount() == 0 || largest == 0) {
      return new AxisRange(0, 1, false);
    }
    double margin = Math.max(0, SHORTEST * largest - (found.getMax() - found.getMin()));
    return new AxisRange(found.getMin() - margin, found.getMax() + margin, false);
  }

  /** A logarithmic axis that covers the positive ones of the values, from a tick to a tick. */
  public static AxisRange logarithmic(DoubleStream values) {
    DoubleSummaryStatistics found = values.filter(value -> value > 0).summaryStatistics();
    if (found.getCount() == 0) {
      return new AxisRange(1, 10, true);
    }
    double low = Ticks.logarithmicAtMost(found.getMin());
    double high = Ticks.logarithmicAtLeast(found.getMax());
    return low < high ? new AxisRange(low, high, true) : new AxisRange(low, low * 10, true);
  }

  public static AxisRange of(DoubleStream values, boolean logarithmic) {
    return logarithmic ? logarithmic(values) : linear(values);
  }

  /** Longer, so that at least these shares of it lie below and above a value; for linear axes. */
  public AxisRange withRoomAround(double value, double below, double above) {
    double lower = Math.min(low, value - (high - value) * below / (1 - below));
    double higher = Math.max(high, value + (value - lower) * above / (1 - above));
    return new AxisRange(lower, higher, false);
  }

  /** Where a value stands, from 0 at the low end to 1 at the high one; what lies beyond an end stands on it. */
  double position(double value) {
    double inside = Math.min(high, Math.max(low, value));
    return logarithmic
        ? StrictMath.log(inside / low) / StrictMath.log(high / low)
        : (inside - low) / (high - low);
  }
}
