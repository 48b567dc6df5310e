package org.mixcost.model;

/** One value for every line. */
public final class Bill {
  private final double[] values;

  Bill(int size) {
    values = new double[size];
  }

  public double get(Line line) {
    return values[line.index()];
  }

  /** Writes a line and gives its value back, to go on with. */
  double put(Line line, double value) {
    values[line.index()] = value;
    return value;
  }
}
