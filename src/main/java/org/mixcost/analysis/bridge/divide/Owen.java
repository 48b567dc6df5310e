package org.mixcost.analysis.bridge.divide;

import java.util.BitSet;
import java.util.List;

/**
 * The Owen value: Shapley's rule for drivers that stand in groups, of which each is taken as a whole by the others.
 *
 * <pre>φ_i = Σ_Q |Q|! (m − |Q| − 1)! / m! · φ_i(S ↦ v(∪Q ∪ S)),  Q ⊆ M \ {k},  S ⊆ N_k</pre>
 *
 * <p>The parts of a group sum to the Shapley value that it has as one driver among the <em>m</em> groups, however many
 * drivers it is made of; within it the rule is Shapley's again. Of large groups orders are sampled, which leaves their sum
 * as it is.
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-45494-3_7">Owen 1977, Values of games with a priori unions</a>
 */
public final class Owen implements Division {
  /** Drivers of a group of which all orders are taken. */
  public static final int MOST_EXACT = 6;

  /** Pairs of sampled orders, for each set of other groups. */
  private static final int PAIRS = 4;

  private final List<Group> groups;
  private final double[] weights;

  private record Group(List<Integer> drivers, Division within) {}

  /**
   * A division among groups.
   *
   * @param groups the numbers of their drivers, each in one of them
   * @param seed of the orders of a large group
   */
  public Owen(List<List<Integer>> groups, long seed) {
    this.groups = groups.stream()
        .map(drivers -> new Group(List.copyOf(drivers), within(drivers.size(), seed)))
        .toList();
    this.weights = Shapley.weights(groups.size());
  }

  private static Division within(int drivers, long seed) {
    return drivers <= MOST_EXACT ? new Shapley(drivers) : Orders.sampled(drivers, PAIRS, seed);
  }

  @Override
  public double[][] parts(Game game) {
    Parts parts =
        new Parts(groups.stream().mapToInt(group -> group.drivers().size()).sum());
    for (int group = 0; group < groups.size(); group++) {
      for (int others = 0; others < 1 << groups.size(); others++) {
        if ((others & 1 << group) == 0) {
          add(groups.get(group), others, game, parts);
        }
      }
    }
    return parts.sums();
  }

  /** Adds what the drivers of a group add once some of the others are taken. */
  private void add(Group group, int others, Game game, Parts parts) {
    double weight = weights[Integer.bitCount(others)];
    double[][] added = group.within().parts(own -> game.values(taken(group, own, others)));
    for (int i = 0; i < added.length; i++) {
      parts.add(group.drivers().get(i), weight, added[i]);
    }
  }

  private BitSet taken(Group group, BitSet own, int others) {
    BitSet taken = new BitSet();
    own.stream().map(group.drivers()::get).forEach(taken::set);
    for (int other = 0; other < groups.size(); other++) {
      if ((others & 1 << other) != 0) {
        groups.get(other).drivers().forEach(taken::set);
      }
    }
    return taken;
  }
}
