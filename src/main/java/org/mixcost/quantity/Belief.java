package org.mixcost.quantity;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** What distributions have in common: how their numbers must lie, and how a call of one is written. */
final class Belief {
  private Belief() {}

  /** The last part at an end that a cut takes as one value, so that its edge itself is never drawn. */
  private static final double LEAST_TAIL = 1e-12;

  /** A probability that is not so near an end that the edge of a cut would be drawn. */
  static double inside(double p) {
    return Math.min(1 - LEAST_TAIL, Math.max(LEAST_TAIL, p));
  }

  /** A cut as it is written after a distribution; an edge beyond every number is left out. */
  static String cutText(double low, double high, DoubleFunction<String> style) {
    return " in " + edge(low, style) + ".." + edge(high, style);
  }

  private static String edge(double value, DoubleFunction<String> style) {
    return Double.isFinite(value) ? style.apply(value) : "";
  }

  static double clamp(double share) {
    return Math.min(1, Math.max(0, share));
  }

  static String call(String name, DoubleFunction<String> style, double... arguments) {
    return Arrays.stream(arguments)
        .mapToObj(style)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  static void requireFinite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("the number is too large");
    }
  }

  static void requireRising(double low, double high) {
    requireFinite(low);
    requireFinite(high);
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "the lower end must come first and be below the upper end");
    }
  }

  static void requireBetween(double low, double mode, double high) {
    if (!(low <= mode && mode <= high)) {
      throw new IllegalArgumentException("the most likely value must lie between the ends");
    }
  }

  static void requirePositive(double value, String role) {
    requireFinite(value);
    if (!(value > 0)) {
      throw new IllegalArgumentException(role + " must be above 0");
    }
  }
}
