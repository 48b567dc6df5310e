package org.mixcost.analysis.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * By what goal and limits are divided, so that a search meets numbers about 1.
 *
 * @param sign 1 where the goal is to be low, -1 where it is to be high
 * @param middle of the goal, which is taken from it
 * @param goal by what it is divided then
 * @param limits by what each is divided
 * @param beyond what is added to a goal over the draws that are searched to make it one over all
 * @param isFlat whether the goal is the same wherever it was looked at
 */
record Scales(
    double sign, double middle, double goal, List<Double> limits, double beyond, boolean isFlat) {
  private static final double LEAST_PART = 1e-9;
  private static final double FLAT = 1e-12;

  Scales {
    limits = List.copyOf(limits);
  }

  /** Those that change nothing. */
  static Scales plain(Aim aim, int limits) {
    return new Scales(aim.isMaximum() ? -1 : 1, 0, 1, Collections.nCopies(limits, 1.0), 0, false);
  }

  /**
   * By what is found at some points.
   *
   * @param goals of the goal, as they are under plain scales
   * @param rooms of each limit
   */
  Scales by(double[] goals, List<double[]> rooms, List<Double> bounds) {
    double[] sorted = sorted(goals);
    double typical = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    double spread =
        sorted.length == 0 ? 0 : sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
    double size = Math.max(spread, LEAST_PART * Math.abs(typical));
    Double[] parts = new Double[rooms.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part(bounds.get(i), sorted(rooms.get(i)));
    }
    boolean isFlat =
        sorted.length > 1 && sorted[sorted.length - 1] - sorted[0] <= FLAT * Math.abs(typical);
    return new Scales(sign, sign * typical, size > 0 ? size : 1, List.of(parts), 0, isFlat);
  }

  /** The same without one of the limits. */
  Scales without(int limit) {
    List<Double> fewer = new ArrayList<>(limits);
    fewer.remove(limit);
    return new Scales(sign, middle, goal, fewer, beyond, isFlat);
  }

  /** The same where the goal is so much more over all draws than over those that are searched. */
  Scales beyond(double more) {
    return new Scales(sign, middle, goal, limits, more, isFlat);
  }

  private static double part(double bound, double[] rooms) {
    double size = Math.abs(bound);
    if (size > 0) {
      return size;
    }
    double most = Arrays.stream(rooms).map(Math::abs).max().orElse(0);
    return most > 0 ? most : 1;
  }

  private static double[] sorted(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
  }

  /** The goal as a search meets it, the lower the better. */
  double goal(double value) {
    return sign * (value - middle) / goal;
  }

  /** The goal in its unit, of what a search meets. */
  double value(double met) {
    return sign * met * goal + middle + beyond;
  }

  double limit(int place) {
    return limits.get(place);
  }
}
