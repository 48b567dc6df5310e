package org.mixcost.analysis.decide;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mixcost.simulate.Progress;

/**
 * The point of a border that is nearest to the medians.
 *
 * <p>From several directions it goes to the border and turns towards the steepest way there, as far as that brings the border
 * nearer: the step of Hasofer, Lind, Rackwitz and Fiessler, halved until it helps, with every point on the border. What the best
 * of them finds is tried again one coordinate at a time, for borders with corners. The same on every machine.
 */
final class NearestPoint {
  private static final int MOST_STEPS = 60;
  private static final int MOST_HALVINGS = 8;
  private static final double ENOUGH = 1e-6;
  /** Starts of each kind. */
  private static final int STARTS = 3;
  /** Directions of which the best are starts. */
  private static final int DIRECTIONS = 256;
  /** Steps away from the medians in which they are tried. */
  private static final double NEAR = 0.5;
  /** Coordinates that are tried again by themselves. */
  private static final int MOST_NUDGED = 40;

  private static final double FIRST_NUDGE = 0.3;
  private static final double LAST_NUDGE = 0.004;
  private static final double SMALLER = 0.4;

  private final Border border;
  private final Progress progress;

  NearestPoint(Border border, Progress progress) {
    this.border = border;
    this.progress = progress;
  }

  /** A direction, and how far the border is in it. */
  private static final class Way {
    private final double[] direction;
    private final double distance;

    Way(double[] direction, double distance) {
      this.direction = direction;
      this.distance = distance;
    }

    boolean isShorterThan(Way other) {
      return distance < other.distance * (1 - ENOUGH);
    }

    double[] end() {
      return Vector.times(direction, distance);
    }
  }

  /** The nearest point, or nothing if none is within {@link Reversal#FARTHEST}. */
  Optional<double[]> find() {
    return starts().stream()
        .map(this::descend)
        .min(comparingDouble(way -> way.distance))
        .map(this::polish)
        .map(Way::end);
  }

  private Way way(double[] direction) {
    progress.advance(0); // so that it can be cancelled
    return new Way(direction, border.distance(direction));
  }

  /** Where the border is met: the steepest way from the medians, coordinates by themselves, and some that are scattered. */
  private List<Way> starts() {
    List<double[]> directions = new ArrayList<>();
    double[] slopes = border.gradient(new double[border.coordinates()]);
    if (Vector.length(slopes) > 0) {
      directions.add(Vector.direction(Vector.times(slopes, -1)));
    }
    directions.addAll(first(alone()));
    directions.addAll(first(scattered()));
    return directions.stream()
        .map(this::way)
        .filter(way -> Double.isFinite(way.distance))
        .toList();
  }

  /** Each coordinate by itself, up and down. */
  private double[][] alone() {
    return IntStream.range(0, 2 * border.coordinates())
        .mapToObj(i -> Vector.along(i / 2, border.coordinates(), i % 2 == 0 ? 1 : -1))
        .toArray(double[][]::new);
  }

  private double[][] scattered() {
    return Arrays.stream(border.scattered(DIRECTIONS))
        .map(Vector::direction)
        .toArray(double[][]::new);
  }

  /** Of many directions the best, at the least distance at which the rival is better in any. */
  private List<double[]> first(double[][] directions) {
    List<double[]> found = List.of();
    for (double away = NEAR; found.isEmpty() && away <= Reversal.FARTHEST; away += NEAR) {
      found = ahead(directions, away);
    }
    return found;
  }

  /** The directions in which the rival is most ahead so far from the medians, if it is in any. */
  private List<double[]> ahead(double[][] directions, double away) {
    double[] differences = border.differences(Arrays.stream(directions)
        .map(direction -> Vector.times(direction, away))
        .toArray(double[][]::new));
    return IntStream.range(0, directions.length)
        .filter(i -> differences[i] <= 0)
        .boxed()
        .sorted(comparingDouble(i -> differences[i]))
        .limit(STARTS)
        .map(i -> directions[i])
        .toList();
  }

  private Way descend(Way start) {
    Way best = start;
    for (int step = 0; step < MOST_STEPS; step++) {
      Way next = step(best);
      if (!next.isShorterThan(best)) {
        return best;
      }
      best = next;
    }
    return best;
  }

  /** Turned towards the steepest way at the border, as far as it helps; the same way if it does not. */
  private Way step(Way from) {
    double[] slopes = border.gradient(from.end());
    if (Vector.length(slopes) == 0) {
      return from;
    }
    double[] steepest = Vector.direction(Vector.times(slopes, -1));
    double share = 1;
    for (int i = 0; i < MOST_HALVINGS; i++) {
      Way turned = way(Vector.between(from.direction, steepest, share));
      if (turned.isShorterThan(from)) {
        return turned;
      }
      share /= 2;
    }
    return from;
  }

  /** Nudged along one coordinate after the other, those that have come farthest, by ever less. */
  private Way polish(Way found) {
    List<Integer> nudged = IntStream.range(0, border.coordinates())
        .boxed()
        .sorted(comparingDouble(i -> -Math.abs(found.direction[i])))
        .limit(MOST_NUDGED)
        .toList();
    Way best = found;
    for (double nudge = FIRST_NUDGE; nudge > LAST_NUDGE; nudge *= SMALLER) {
      for (int i : nudged) {
        best = nudged(nudged(best, i, nudge), i, -nudge);
      }
    }
    return best;
  }

  private Way nudged(Way way, int coordinate, double share) {
    double[] moved = Vector.moved(way.direction, coordinate, share);
    Way nudged = way(Vector.direction(moved));
    return nudged.isShorterThan(way) ? nudged : way;
  }
}
