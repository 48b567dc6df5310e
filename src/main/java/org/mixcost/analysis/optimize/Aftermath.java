package org.mixcost.analysis.optimize;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.optimize.Solver.Solved;
import org.mixcost.analysis.optimize.search.Spot;

/** What there is to tell of the best once it is found, by solving the same anew with one thing changed a little. */
final class Aftermath {
  private static final int HALVINGS = 12;
  private static final int MOST_DIGITS = 5;
  private static final int MOST_WAYS = 1024;
  /** A step along a frontier is worth at most about this. */
  private static final double PART_OF_GOAL = 0.2;

  private final Aim aim;
  private final Solver solver;
  private final Variant variant;
  private final Spot best;
  private final List<Double> values;
  private final double goal;

  Aftermath(Aim aim, Solved solved) {
    this.aim = aim;
    this.solver = solved.solver();
    this.variant = solver.variant();
    this.best = solved.spot();
    this.values = solver.values(best);
    this.goal = solver.goal(best);
  }

  /** What one more unit of a limit is worth, if it is worth anything. */
  Optional<Price> price(int place) {
    SearchLimit limit = variant.limits().get(place);
    double unit = Units.natural(solver.bound(limit));
    if (!solver.isTight(best, place)) {
      return Optional.empty();
    }
    return price(unit, amount -> variant.with(place, limit.widened(amount)));
  }

  /** The same of a bound of a knob. */
  private Optional<Price> price(Knob knob, int place) {
    boolean isHigh = values.get(place) == knob.high();
    boolean isLow = values.get(place) == knob.low();
    double unit =
        Units.natural(isHigh ? knob.high() : Math.max(knob.low(), knob.high() - knob.low()));
    double wider = isHigh ? knob.high() + unit : knob.low() - unit;
    if (!(isHigh || isLow) || !knob.domain().contains(wider)) {
      return Optional.empty();
    }
    return price(
        unit,
        amount -> isHigh
            ? variant.between(place, knob.low(), Math.max(knob.low(), knob.high() + amount))
            : variant.between(place, Math.min(knob.high(), knob.low() - amount), knob.high()));
  }

  private interface Change {
    /** The variant with something widened by an amount; narrowed by one below 0. */
    Variant by(double amount);
  }

  private Optional<Price> price(double unit, Change change) {
    return new Pricing(amount -> gain(change.by(amount)), goal).of(unit);
  }

  /** By how much the goal is better where something is changed; nothing if nothing keeps the limits then. */
  private Optional<Double> gain(Variant other) {
    Solver changed = solver.of(other);
    Spot spot = changed.near(values);
    return spot.isFeasible() ? Optional.of(aim.gain(changed.goal(spot), goal)) : Optional.empty();
  }

  /** What each knob is set to, and how far it may move. */
  List<KnobSetting> settings() {
    List<Double> rounded = rounded().orElse(values);
    List<KnobSetting> settings = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Knob knob = variant.knobs().get(i);
      settings.add(new KnobSetting(
          knob,
          knob.input().now(),
          values.get(i),
          rounded.get(i),
          end(i, knob.low()),
          end(i, knob.high()),
          price(knob, i)));
    }
    return settings;
  }

  /** How far a knob may move towards a bound before too much is lost, with the others chosen anew. */
  private double end(int place, double bound) {
    double kept = values.get(place);
    if (kept == bound || isFineAt(place, bound)) {
      return bound;
    }
    Knob knob = variant.knobs().get(place);
    double inside = knob.place(kept);
    double outside = knob.place(bound);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (inside + outside) / 2;
      if (isFineAt(place, knob.value(middle))) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return knob.value(inside);
  }

  private boolean isFineAt(int place, double value) {
    return gain(variant.between(place, value, value))
        .filter(gain -> -gain < Best.FLAT * Math.abs(goal))
        .isPresent();
  }

  /** The goal at rounded values. */
  Optional<Double> roundedGoal() {
    return rounded().map(near -> solver.goal(solver.at(near)));
  }

  /** Values with few digits that keep the limits and lose little; nothing if none do. */
  private Optional<List<Double>> rounded() {
    for (int digits = 2; digits <= MOST_DIGITS; digits++) {
      Optional<List<Double>> found = rounded(digits);
      if (found.isPresent()) {
        double loss = -aim.gain(solver.goal(solver.at(found.get())), goal);
        if (loss < Best.FLAT * Math.abs(goal)) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The best of all ways to round up or down. */
  private Optional<List<Double>> rounded(int digits) {
    List<List<Double>> ways = List.of(List.of());
    for (int i = 0; i < values.size(); i++) {
      List<List<Double>> longer = new ArrayList<>();
      for (List<Double> way : ways) {
        for (double value : Units.around(values.get(i), digits, variant.knobs().get(i))) {
          List<Double> more = new ArrayList<>(way);
          more.add(value);
          longer.add(more);
        }
      }
      ways = longer.size() > MOST_WAYS ? longer.subList(0, MOST_WAYS) : longer;
    }
    Surface surface = solver.surface();
    return ways.stream()
        .filter(way -> Spot.at(variant.point(way), surface).isFeasible())
        .min(comparingDouble(way -> Spot.at(variant.point(way), surface).goal()));
  }

  /** The best goal along the bound of a limit. */
  Optional<Frontier> frontier(int place, Price price) {
    double step = Math.abs(goal) * PART_OF_GOAL / price.margin() * price.unit();
    return new FrontierWalk(solver, values, place, Units.step(step)).walk();
  }
}
