package org.mixcost.analysis.optimize.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A landscape in which the goal is that the limit which is broken most be broken least: with a knob more, by which all of them are
 * widened alike.
 */
final class Lift implements Landscape {
  private final Landscape ground;
  private final double most;

  /**
   * A lift.
   *
   * @param most by how much limits can be widened
   */
  Lift(Landscape ground, double most) {
    this.ground = ground;
    this.most = most;
  }

  @Override
  public int knobs() {
    return ground.knobs() + 1;
  }

  @Override
  public int limits() {
    return ground.limits();
  }

  @Override
  public double step() {
    return ground.step();
  }

  @Override
  public double[] at(double[] point) {
    double[] at = ground.at(Arrays.copyOf(point, point.length - 1));
    double lift = most * point[point.length - 1];
    at[0] = Double.isFinite(at[0]) ? lift / most : at[0];
    for (int i = 1; i < at.length; i++) {
      at[i] += lift;
    }
    return at;
  }

  /** The spot on the ground from which as little as possible is broken, beginning at one. */
  static Spot least(Landscape ground, Spot from) {
    double most = Math.max(1e-9, 2 * from.violation());
    Lift lift = new Lift(ground, most);
    List<Double> start = new ArrayList<>(from.point());
    start.add(from.violation() / most);
    Spot found = Descent.from(lift, Spot.at(start, lift));
    List<Double> below = found.point().subList(0, ground.knobs());
    return from.orBetter(Spot.at(below, ground));
  }
}
