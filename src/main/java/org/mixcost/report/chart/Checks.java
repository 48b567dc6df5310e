package org.mixcost.report.chart;

/** What the records of this package ask of their parts. */
final class Checks {

  private Checks() {}

  static String requireText(String text, String role) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(role + " is blank, expected words");
    }
    return text;
  }

  static double requireFinite(double value, String role) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(role + " is " + value + ", expected a finite number");
    }
    return value;
  }

  static double requirePositive(double value, String role) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(
          role + " is " + value + ", expected a positive number on a logarithmic axis");
    }
    return value;
  }

  static void requireSize(int size, int expected, String role) {
    if (size != expected) {
      throw new IllegalArgumentException(role + " has " + size + " values, expected " + expected);
    }
  }
}
