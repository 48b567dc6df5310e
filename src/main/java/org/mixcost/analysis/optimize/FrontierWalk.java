package org.mixcost.analysis.optimize;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.optimize.Frontier.AtBound;
import org.mixcost.analysis.optimize.search.Spot;

/**
 * Solves the same under one bound of a limit after the other: towards where it holds nothing back, and as far the other way.
 */
final class FrontierWalk {
  private static final int STEPS_EACH_WAY = 4;

  private final Solver solver;
  private final Variant variant;
  private final List<Double> values;
  private final int place;
  private final double most;
  private final SearchLimit limit;
  private final List<AtBound> steps = new ArrayList<>();

  FrontierWalk(Solver solver, List<Double> values, int place, double most) {
    this.most = most;
    this.solver = solver;
    this.variant = solver.variant();
    this.values = values;
    this.place = place;
    this.limit = variant.limits().get(place);
  }

  /** The frontier; nothing where the limit is the only one that there is a solution with. */
  Optional<Frontier> walk() {
    double reach = free();
    if (!(reach > 0)) {
      return Optional.empty();
    }
    double step = Math.min(most, reach / STEPS_EACH_WAY);
    walk(0, step);
    walk(1, -step);
    steps.sort(comparingDouble(AtBound::bound));
    return Optional.of(new Frontier(place, steps));
  }

  /** By how much it can be widened before it holds nothing back. */
  private double free() {
    Solver without = solver.without(place);
    Spot spot = without.near(values);
    SearchLimit atMedians = new SearchLimit(
        limit.subject(), limit.isAtMost(), limit.bound(), Optional.empty(), limit.text());
    Solver with = solver.of(variant.with(place, atMedians));
    double room = with.at(without.values(spot)).room().get(place);
    return spot.isFeasible() ? -room * solver.scale(place) : 0;
  }

  private void walk(int from, double step) {
    List<Double> near = values;
    for (int i = from; i <= STEPS_EACH_WAY; i++) {
      SearchLimit other = limit.widened(i * step);
      Solver changed = solver.of(variant.with(place, other));
      Spot spot = changed.near(near);
      if (!spot.isFeasible()) {
        return;
      }
      near = changed.values(spot);
      steps.add(new AtBound(solver.bound(other), changed.goal(spot), near));
    }
  }
}
