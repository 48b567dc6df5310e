package org.mixcost.analysis.optimize.search;

import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.mixcost.analysis.optimize.search.Bowl.Lowest;

/**
 * The way down from one start to a point from which no small step leads lower within the limits.
 *
 * <p>Sequential quadratic programming with damped updates of the curvature and a merit of the goal and what is broken of the
 * limits.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal and Wright 2006, chapter 18</a>
 */
public final class Descent {
  private static final int MOST_STEPS = 200;
  private static final int MOST_MENDS = 20;
  private static final double ENOUGH = 1e-4;
  private static final double SHORTEST = 1e-9;
  private static final double STILL = 1e-13;
  private static final double DAMPED = 0.2;
  private static final double FLATTEST = 1e-6;
  private static final double STIFF = 1e4;
  private static final double KEPT = 1e-13;
  /** What is so near to a bound stands on it. */
  private static final double AT_BOUND = 1e-10;

  private static final double NEAR_BOUND = 1e-7;
  private static final double NOTHING_LOST = 1e-9;

  private final Landscape landscape;
  private final int knobs;
  private final int limits;
  private double[] point = new double[0];
  private double[] values = new double[0];
  private RealMatrix curvature;
  private double penalty;
  private boolean isFresh;

  private Descent(Landscape landscape) {
    this.landscape = landscape;
    this.knobs = landscape.knobs();
    this.limits = landscape.limits();
    this.curvature = MatrixUtils.createRealIdentityMatrix(knobs);
  }

  /** Where the way down from a point ends. */
  public static Spot from(Landscape landscape, Spot start) {
    return new Descent(landscape).down(start);
  }

  private Spot down(Spot start) {
    point = start.knobs();
    values = landscape.at(point);
    renew();
    Spot best = Spot.of(point, values);
    if (!Double.isFinite(values[0])) {
      return best;
    }
    Slopes slopes = Slopes.of(landscape, point, values);
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<Direction> direction = direction(slopes);
      if (direction.isEmpty() || !advance(direction.get(), slopes)) {
        if (isFresh) {
          break;
        }
        renew();
        continue;
      }
      isFresh = false;
      best = best.orBetter(Spot.of(point, values));
      Slopes after = Slopes.of(landscape, point, values);
      bend(direction.get(), slopes, after);
      slopes = after;
    }
    Spot mended = mended(best);
    Spot end = mended.isFeasible() ? mended : best;
    Spot onBounds = onBounds(end);
    boolean isAsGood =
        onBounds.violation() <= end.violation() && onBounds.goal() <= end.goal() + NOTHING_LOST;
    return isAsGood ? onBounds : end;
  }

  private void renew() {
    curvature = MatrixUtils.createRealIdentityMatrix(knobs);
    isFresh = true;
  }

  /** A step, what the limits weigh in it, and how much of what is broken it mends. */
  private static final class Direction {
    private final RealVector step;
    private final RealVector weights;
    private final double mended;
    private double length = 1;

    Direction(RealVector step, RealVector weights, double mended) {
      this.step = step;
      this.weights = weights;
      this.mended = mended;
    }
  }

  private Optional<Direction> direction(Slopes slopes) {
    Planes planes = new Planes(slopes);
    return new Bowl(curvature, slopes.goal())
        .above(planes.slopes, planes.heights)
        .map(lowest -> new Direction(lowest.step(), ofLimits(lowest), 1))
        .or(() -> yielding(slopes, planes));
  }

  private RealVector ofLimits(Lowest lowest) {
    return lowest.weights().getSubVector(0, limits);
  }

  /** Where no step keeps all planes: one that mends what it can, with a knob more that says how much is left broken. */
  private Optional<Direction> yielding(Slopes slopes, Planes planes) {
    RealMatrix stiff = MatrixUtils.createRealIdentityMatrix(knobs + 1);
    stiff.setSubMatrix(curvature.getData(), 0, 0);
    stiff.setEntry(knobs, knobs, STIFF);
    RealMatrix more = new Array2DRowRealMatrix(planes.slopes.getRowDimension(), knobs + 1);
    more.setSubMatrix(planes.slopes.getData(), 0, 0);
    for (int i = 0; i < limits; i++) {
      more.setEntry(i, knobs, Math.max(0, -values[1 + i]));
    }
    return new Bowl(stiff, slopes.goal().append(0))
        .above(more, planes.heights)
        .map(lowest -> new Direction(
            lowest.step().getSubVector(0, knobs),
            ofLimits(lowest),
            1 - Math.min(1, Math.max(0, lowest.step().getEntry(knobs)))));
  }

  /** The limits and the bounds of the knobs as planes around the point. */
  private final class Planes {
    private final RealMatrix slopes;
    private final RealVector heights;

    Planes(Slopes of) {
      slopes = new Array2DRowRealMatrix(limits + 2 * knobs, knobs);
      heights = new ArrayRealVector(limits + 2 * knobs);
      for (int i = 0; i < limits; i++) {
        slopes.setRowVector(i, of.limit(i));
        heights.setEntry(i, -values[1 + i]);
      }
      for (int k = 0; k < knobs; k++) {
        slopes.setEntry(limits + k, k, 1);
        heights.setEntry(limits + k, -point[k]);
        slopes.setEntry(limits + knobs + k, k, -1);
        heights.setEntry(limits + knobs + k, point[k] - 1);
      }
    }
  }

  /** Goes along a direction as far as the merit falls; whether it does at all. */
  private boolean advance(Direction direction, Slopes slopes) {
    double broken = broken(values);
    double downhill = slopes.goal().dotProduct(direction.step);
    double bowl = curvature.operate(direction.step).dotProduct(direction.step);
    if (direction.step.getLInfNorm() < STILL) {
      return false;
    }
    double mending = direction.mended * broken;
    double least = mending > KEPT ? (downhill + bowl / 2) / (mending / 2) : 0;
    penalty = Math.max(penalty, Math.max(1.1 * direction.weights.getLInfNorm(), least));
    double fall = downhill - penalty * mending;
    double merit = values[0] + penalty * broken;
    for (double length = 1; length > SHORTEST; length /= 2) {
      double[] tried = moved(direction.step, length);
      double[] there = landscape.at(tried);
      double rounding = 4 * Math.ulp(Math.abs(merit));
      if (there[0] + penalty * broken(there)
          <= merit + ENOUGH * length * Math.min(0, fall) - rounding) {
        point = tried;
        values = there;
        direction.length = length;
        return true;
      }
    }
    return false;
  }

  private double[] moved(RealVector step, double length) {
    double[] moved = point.clone();
    for (int k = 0; k < knobs; k++) {
      double place = moved[k] + length * step.getEntry(k);
      moved[k] = place < AT_BOUND ? 0 : place > 1 - AT_BOUND ? 1 : place;
    }
    return moved;
  }

  private double broken(double[] at) {
    double sum = 0;
    for (int i = 1; i <= limits; i++) {
      sum += Double.isNaN(at[i]) ? Double.POSITIVE_INFINITY : Math.max(0, -at[i]);
    }
    return sum;
  }

  /** Learns how the slopes bend from how they have changed, damped as by Powell 1978. */
  private void bend(Direction direction, Slopes before, Slopes after) {
    RealVector step = direction.step.mapMultiply(direction.length);
    RealVector changed =
        after.lagrangian(direction.weights).subtract(before.lagrangian(direction.weights));
    RealVector known = curvature.operate(step);
    double old = known.dotProduct(step);
    double seen = changed.dotProduct(step);
    if (!(old > FLATTEST * step.dotProduct(step)) || !Double.isFinite(seen)) {
      return;
    }
    double share = seen >= DAMPED * old ? 1 : (1 - DAMPED) * old / (old - seen);
    RealVector learned = changed.mapMultiply(share).add(known.mapMultiply(1 - share));
    RealMatrix bent = curvature
        .subtract(known.outerProduct(known).scalarMultiply(1 / old))
        .add(learned.outerProduct(learned).scalarMultiply(1 / learned.dotProduct(step)));
    if (Bowl.isRoundable(bent)) {
      curvature = bent;
    } else {
      renew();
    }
  }

  /** The same with the knobs on their bounds that a last rounding has left beside them. */
  private Spot onBounds(Spot end) {
    return Spot.at(
        end.point().stream()
            .map(place -> place < NEAR_BOUND ? 0 : place > 1 - NEAR_BOUND ? 1 : place)
            .toList(),
        landscape);
  }

  /** The nearest point that keeps the limits, of which a descent may leave some broken by a last rounding. */
  private Spot mended(Spot best) {
    point = best.knobs();
    values = landscape.at(point);
    RealMatrix round = MatrixUtils.createRealIdentityMatrix(knobs);
    RealVector flat = new ArrayRealVector(knobs);
    for (int i = 0; i < MOST_MENDS && broken(values) > 0; i++) {
      Planes planes = new Planes(Slopes.of(landscape, point, values));
      Optional<Lowest> nearest = new Bowl(round, flat).above(planes.slopes, planes.heights);
      if (nearest.isEmpty() || nearest.get().step().getLInfNorm() == 0) {
        break;
      }
      point = moved(nearest.get().step(), 1);
      values = landscape.at(point);
    }
    return Spot.of(point, values);
  }
}
