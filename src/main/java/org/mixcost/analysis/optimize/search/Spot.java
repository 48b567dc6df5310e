package org.mixcost.analysis.optimize.search;

import java.util.Arrays;
import java.util.List;

/**
 * A point of a landscape, and what is there.
 *
 * @param point each knob, from 0 to 1
 * @param goal the lower the better
 * @param room of each limit, below 0 where it is broken
 */
public record Spot(List<Double> point, double goal, List<Double> room) {
  /** So little of a limit is no more than rounding. */
  public static final double ROUNDING = 1e-10;

  public Spot {
    point = List.copyOf(point);
    room = List.copyOf(room);
  }

  static Spot of(double[] point, double[] values) {
    return new Spot(list(point), values[0], list(Arrays.copyOfRange(values, 1, values.length)));
  }

  /** What is at a point of a landscape. */
  public static Spot at(List<Double> point, Landscape landscape) {
    double[] knobs = array(point);
    return of(knobs, landscape.at(knobs));
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  double[] knobs() {
    return array(point);
  }

  /** By how much the limit is broken that is broken most; 0 where all are kept. */
  public double violation() {
    return room.stream().mapToDouble(left -> Math.max(0, -left)).max().orElse(0);
  }

  /** Whether there is a value, and all limits are kept but for rounding. */
  public boolean isFeasible() {
    return Double.isFinite(goal) && violation() <= ROUNDING;
  }

  /** Whether it is better than another: by the goal where both keep the limits, else by how little they break them. */
  public boolean isBetterThan(Spot other) {
    if (isFeasible() != other.isFeasible()) {
      return isFeasible();
    }
    if (!isFeasible()) {
      return Double.isFinite(goal)
          && (!Double.isFinite(other.goal) || violation() < other.violation());
    }
    return goal < other.goal;
  }

  /** The better of two, the first where they are as good as each other. */
  public Spot orBetter(Spot other) {
    return other.isBetterThan(this) ? other : this;
  }
}
