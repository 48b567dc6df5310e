package org.mixcost.report.chart.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Round numbers along an axis: 1, 2 or 5 times a power of ten apart or, on a logarithmic axis, each of them such. */
final class Ticks {
  private static final List<Integer> ROUND = List.of(1, 2, 5);
  /** More decades than these need no ticks between them. */
  private static final double FEW_DECADES = 2;
  /** Ends that a tick misses by less than this share of the step have it. */
  private static final double ROUNDING = 1e-9;
  /** One tick alone tells no length. */
  private static final int LEAST = 2;

  private static final int MOST = 20;

  private Ticks() {}

  /**
   * The ticks of an axis.
   *
   * @param most how many there is room for; where fewer than two would fit, two are taken
   */
  static List<Double> of(AxisRange range, int most) {
    List<Double> ticks = range.logarithmic() ? logarithmic(range, most) : linear(range, most);
    boolean areEnough = ticks.size() >= LEAST || most > MOST;
    return areEnough ? ticks : of(range, most + 1);
  }

  private static List<Double> linear(AxisRange range, int most) {
    BigDecimal step = step((range.high() - range.low()) / Math.max(2, most));
    double size = step.doubleValue();
    long first = (long) Math.ceil(range.low() / size - ROUNDING);
    long last = (long) Math.floor(range.high() / size + ROUNDING);
    List<Double> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      ticks.add(step.multiply(BigDecimal.valueOf(i)).doubleValue());
    }
    return ticks;
  }

  /** The least of 1, 2 and 5 times a power of ten that is not below a length. */
  private static BigDecimal step(double atLeast) {
    return BigDecimal.valueOf(logarithmicAtLeast(atLeast));
  }

  private static List<Double> logarithmic(AxisRange range, int most) {
    int low = exponent(range.low());
    int high = exponent(range.high());
    boolean areFew = StrictMath.log10(range.high() / range.low()) <= FEW_DECADES;
    int stride = Math.max(1, (int) Math.ceil((high - low + 1.0) / Math.max(2, most)));
    return IntStream.rangeClosed(low, high)
        .filter(exponent -> (exponent - low) % stride == 0)
        .boxed()
        .flatMap(exponent ->
            (areFew ? ROUND : ROUND.subList(0, 1)).stream().map(digit -> round(digit, exponent)))
        .filter(tick -> range.low() <= tick && tick <= range.high())
        .toList();
  }

  /** The greatest of 1, 2 and 5 times a power of ten that is not above a value. */
  static double logarithmicAtMost(double value) {
    double found = 0;
    for (int digit : ROUND) {
      double round = round(digit, exponent(value));
      found = round <= value ? round : found;
    }
    return found;
  }

  /** The least of 1, 2 and 5 times a power of ten that is not below a value. */
  static double logarithmicAtLeast(double value) {
    int exponent = exponent(value);
    return ROUND.stream()
        .map(digit -> round(digit, exponent))
        .filter(round -> round >= value)
        .findFirst()
        .orElseGet(() -> round(1, exponent + 1));
  }

  private static double round(int digit, int exponent) {
    return new BigDecimal(digit).scaleByPowerOfTen(exponent).doubleValue();
  }

  /** The power of ten of the first digit. */
  private static int exponent(double value) {
    BigDecimal exact = new BigDecimal(value).setScale(400, RoundingMode.DOWN).stripTrailingZeros();
    return exact.precision() - exact.scale() - 1;
  }
}
