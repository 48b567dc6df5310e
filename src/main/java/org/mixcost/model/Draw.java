package org.mixcost.model;

/** One value for every input. */
public final class Draw {
  private final double[] values;

  Draw(int size) {
    values = new double[size];
  }

  public double get(Input input) {
    return values[input.index()];
  }

  public void set(Input input, double value) {
    values[input.index()] = value;
  }
}
