package org.mixcost.analysis.decide;

import java.util.Arrays;

/** Arithmetic of points as arrays; none is changed. */
final class Vector {
  private Vector() {}

  static double length(double[] vector) {
    return Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
  }

  static double[] times(double[] vector, double factor) {
    return Arrays.stream(vector).map(x -> x * factor).toArray();
  }

  /** The same direction with length 1; nothing has none. */
  static double[] direction(double[] vector) {
    return times(vector, 1 / length(vector));
  }

  /** A direction between two, a share of the way to the second. */
  static double[] between(double[] from, double[] to, double share) {
    double[] sum = new double[from.length];
    Arrays.setAll(sum, i -> (1 - share) * from[i] + share * to[i]);
    return direction(sum);
  }

  /** A point with one coordinate moved. */
  static double[] moved(double[] point, int coordinate, double by) {
    double[] moved = point.clone();
    moved[coordinate] += by;
    return moved;
  }

  /** The direction of a coordinate. */
  static double[] along(int coordinate, int coordinates, double sign) {
    return moved(new double[coordinates], coordinate, sign);
  }
}
