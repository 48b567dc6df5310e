package org.mixcost.quantity;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** What distributions have in common: how their numbers must lie, and how a call of one is written. */
final class Belief {
  private Belief() {}

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
