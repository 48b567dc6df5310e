package org.mixcost.simulate;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mixcost.formula.Ties;

/** Scenarios by what they cost with every input at its median, by their places; of those that cost the same, the first. */
public final class Ranking {
  /** How many scenarios a chart has room for. */
  public static final int MOST_SHOWN = 12;

  private final List<Double> totals;
  private final List<Integer> ranked;

  private Ranking(List<Double> totals) {
    this.totals = totals;
    this.ranked = IntStream.range(0, totals.size())
        .boxed()
        .sorted(comparingDouble(totals::get))
        .toList();
  }

  /**
   * A ranking.
   *
   * @param scenarios in their order
   * @param total what each costs, in one currency
   */
  public static <T> Ranking of(List<T> scenarios, ToDoubleFunction<T> total) {
    return new Ranking(scenarios.stream().mapToDouble(total).boxed().toList());
  }

  public int cheapest() {
    return ranked.get(0);
  }

  /** The runner-up, and whatever costs as little as the cheapest. */
  public List<Integer> rivals() {
    double least = totals.get(cheapest());
    List<Integer> others = ranked.subList(1, ranked.size());
    long ties = others.stream().filter(i -> Ties.areSame(totals.get(i), least)).count();
    return others.subList(0, (int) Math.min(others.size(), Math.max(1, ties)));
  }

  /** The baseline and those that cost least, {@value #MOST_SHOWN} at most, in the order of the scenarios. */
  public List<Integer> shortlist(int baseline) {
    return Stream.concat(Stream.of(baseline), ranked.stream())
        .distinct()
        .limit(MOST_SHOWN)
        .sorted()
        .toList();
  }
}
