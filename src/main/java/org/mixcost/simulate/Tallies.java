package org.mixcost.simulate;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mixcost.model.Reach;

/** What measures have been over the draws of a thread. Those that are read off one column have one tally together. */
final class Tallies {
  private final List<Tally> ofMeasures;
  private final Tally[] moving;
  private final Tally[] fixed;

  /** Of the measures of an evaluator that is settled. */
  Tallies(Evaluator evaluator, SimulationPlan plan) {
    ofMeasures = newTallies(evaluator, plan, any -> true, List.of());
    moving = distinct(evaluator::moves);
    fixed = distinct(measure -> !evaluator.moves(measure));
  }

  /**
   * Of another point, with some inputs elsewhere: of measures that do not follow from these the tallies are those of the
   * first point, which alone adds to them.
   */
  Tallies(Evaluator evaluator, SimulationPlan plan, Tallies first, Reach reach) {
    ofMeasures =
        newTallies(evaluator, plan, measure -> evaluator.moves(measure, reach), first.ofMeasures);
    moving = distinct(measure -> evaluator.moves(measure, reach));
    fixed = new Tally[0];
  }

  /** For each measure the tally of its column, where that is its own, or else one that there is. */
  private static List<Tally> newTallies(
      Evaluator evaluator, SimulationPlan plan, IntPredicate isOwn, List<Tally> others) {
    double[][] columns = evaluator.columns();
    IdentityHashMap<double[], Tally> byColumn = new IdentityHashMap<>();
    return IntStream.range(0, columns.length)
        .mapToObj(i -> isOwn.test(i)
            ? byColumn.computeIfAbsent(columns[i], column -> new Tally(column, plan))
            : others.get(i))
        .toList();
  }

  private Tally[] distinct(IntPredicate which) {
    return IntStream.range(0, ofMeasures.size())
        .filter(which)
        .mapToObj(ofMeasures::get)
        .distinct()
        .toArray(Tally[]::new);
  }

  /** Adds what now stands in the first rows of the evaluator. */
  void add(int rows, int stretch) {
    for (Tally tally : moving) {
      tally.add(rows, stretch);
    }
  }

  /** Adds, for all draws of a stretch, what no draw moves. */
  void addFixed(long draws, int stretch) {
    for (Tally tally : fixed) {
      tally.addSame(draws, stretch);
    }
  }

  /** Adds the stretches that another thread has worked through at the same point. */
  void merge(Tallies other) {
    for (int i = 0; i < moving.length; i++) {
      moving[i].merge(other.moving[i]);
    }
    for (int i = 0; i < fixed.length; i++) {
      fixed[i].merge(other.fixed[i]);
    }
  }

  /** The tally of a measure, by its place. */
  Tally get(int measure) {
    return ofMeasures.get(measure);
  }
}
