package org.mixcost.analysis.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.formula.Ties;

/** Scenarios by what they cost with every input at its median, by their places; of those that cost the same, the first. */
final class Ranking {
  private final List<Double> totals;
  private final List<Integer> ranked;

  /**
   * A ranking.
   *
   * @param totals of the scenarios, in their order
   */
  Ranking(List<Double> totals) {
    this.totals = totals;
    this.ranked = IntStream.range(0, totals.size())
        .boxed()
        .sorted(Comparator.comparingDouble(totals::get))
        .toList();
  }

  int cheapest() {
    return ranked.get(0);
  }

  /** The runner-up, and whatever costs as little as the cheapest. */
  List<Integer> rivals() {
    double least = totals.get(cheapest());
    List<Integer> others = ranked.subList(1, ranked.size());
    long ties = others.stream().filter(i -> Ties.areSame(totals.get(i), least)).count();
    return others.subList(0, (int) Math.min(others.size(), Math.max(1, ties)));
  }
}
