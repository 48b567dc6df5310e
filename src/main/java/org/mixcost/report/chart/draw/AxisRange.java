package org.mixcost.report.chart.draw;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import org.mixcost.quantity.Numbers;

/**
 * What an axis covers, in its unit.
 *
 * <p>XChart sees every axis as linear and of modest numbers, because its logarithmic ticks are rounded to whole dots
 * and its linear ones never end for very small steps: a logarithmic axis is handed over as powers of ten, a linear one
 * divided by the power of ten below its largest value.
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

  /** A logarithmic axis of whole decades that covers the positive ones of the values. */
  public static AxisRange logarithmic(DoubleStream values) {
    DoubleSummaryStatistics found =
        values.filter(value -> value > 0).map(StrictMath::log10).summaryStatistics();
    if (found.getCount() == 0) {
      return new AxisRange(1, 10, true);
    }
    double low = Math.floor(found.getMin());
    double high = Math.max(low + 1, Math.ceil(found.getMax()));
    return new AxisRange(StrictMath.pow(10, low), StrictMath.pow(10, high), true);
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

  /** The value as XChart sees it; what lies beyond an end stands on it. */
  double position(double value) {
    double inside = Math.min(high, Math.max(low, value));
    return logarithmic ? StrictMath.log10(inside) : inside / scale();
  }

  String tick(double position) {
    return Numbers.tick(logarithmic ? StrictMath.pow(10, position) : position * scale());
  }

  private double scale() {
    double largest = Math.max(Math.abs(low), Math.abs(high));
    return StrictMath.pow(10, Math.floor(StrictMath.log10(largest)));
  }
}
