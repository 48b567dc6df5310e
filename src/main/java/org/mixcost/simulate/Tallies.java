package org.mixcost.simulate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What measures have been over the draws of a thread. Those that are read off one column have one tally together. */
final class Tallies {
  private final List<Tally> ofMeasures;
  private final Tally[] moving;
  private final Tally[] fixed;

  /** Of the measures of an evaluator that is settled. */
  Tallies(Evaluator evaluator, SimulationPlan plan) {
    IdentityHashMap<double[], Tally> byColumn = new IdentityHashMap<>();
    ofMeasures = Arrays.stream(evaluator.columns())
        .map(values -> byColumn.computeIfAbsent(values, column -> new Tally(column, plan)))
        .toList();
    moving = distinct(evaluator::moves);
    fixed = distinct(measure -> !evaluator.moves(measure));
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

  /** Adds the stretches that another thread has worked through. */
  void merge(Tallies other) {
    Map<Tally, Tally> pairs = new HashMap<>();
    for (int i = 0; i < ofMeasures.size(); i++) {
      pairs.put(ofMeasures.get(i), other.ofMeasures.get(i));
    }
    pairs.forEach(Tally::merge);
  }

  /** The tally of a measure, by its place. */
  Tally get(int measure) {
    return ofMeasures.get(measure);
  }
}
