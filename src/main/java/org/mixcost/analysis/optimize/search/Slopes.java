package org.mixcost.analysis.optimize.search;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** How a goal and its limits change with each knob, by differences of points that lie within the bounds. */
final class Slopes {
  private final RealMatrix all;

  private Slopes(RealMatrix all) {
    this.all = all;
  }

  /** At a point, of which the values are known. */
  static Slopes of(Landscape landscape, double[] point, double[] values) {
    RealMatrix all = new Array2DRowRealMatrix(values.length, point.length);
    for (int knob = 0; knob < point.length; knob++) {
      all.setColumn(knob, along(landscape, point, values, knob));
    }
    return new Slopes(all);
  }

  private static double[] along(Landscape landscape, double[] point, double[] values, int knob) {
    double step = landscape.step();
    boolean isAtLow = point[knob] < step;
    boolean isAtHigh = point[knob] > 1 - step;
    if (isAtLow || isAtHigh) {
      return oneSided(landscape, point, values, knob, isAtLow ? step : -step);
    }
    double[] above = shifted(landscape, point, knob, step);
    double[] below = shifted(landscape, point, knob, -step);
    if (!Double.isFinite(above[0]) || !Double.isFinite(below[0])) {
      return oneSided(landscape, point, values, knob, Double.isFinite(above[0]) ? step : -step);
    }
    double[] slopes = new double[values.length];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = (above[i] - below[i]) / (2 * step);
    }
    return slopes;
  }

  /** By two points on the same side, as exactly as by one on either. */
  private static double[] oneSided(
      Landscape landscape, double[] point, double[] values, int knob, double step) {
    double[] near = shifted(landscape, point, knob, step);
    double[] far = shifted(landscape, point, knob, 2 * step);
    double[] slopes = new double[values.length];
    for (int i = 0; i < slopes.length; i++) {
      double slope = (4 * near[i] - 3 * values[i] - far[i]) / (2 * step);
      slopes[i] = Double.isFinite(slope) ? slope : 0;
    }
    return slopes;
  }

  private static double[] shifted(Landscape landscape, double[] point, int knob, double step) {
    double[] moved = point.clone();
    moved[knob] += step;
    return landscape.at(moved);
  }

  /** Of the goal. */
  RealVector goal() {
    return all.getRowVector(0);
  }

  /** Of a limit. */
  RealVector limit(int number) {
    return all.getRowVector(1 + number);
  }

  /** Of the goal less what some weights make of the limits. */
  RealVector lagrangian(RealVector weights) {
    RealVector slopes = goal();
    for (int i = 0; i < all.getRowDimension() - 1; i++) {
      slopes = slopes.subtract(limit(i).mapMultiply(weights.getEntry(i)));
    }
    return slopes;
  }
}
