package org.mixcost.analysis.bridge.divide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mixcost.analysis.bridge.divide.OneDraw.game;
import static org.mixcost.analysis.bridge.divide.OneDraw.parts;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drivers in groups. */
class OwenTest {
  private static final double ROUNDING = 1e-12;

  private static Game product(double... to) {
    return game(taken -> IntStream.range(0, to.length)
        .mapToDouble(i -> taken.get(i) ? to[i] : 1)
        .reduce(1, (a, b) -> a * b));
  }

  private static Game random(int drivers, long seed) {
    double[] values = new SplittableRandom(seed).doubles(1L << drivers, -1, 1).toArray();
    return game(taken -> values[taken.isEmpty() ? 0 : (int) taken.toLongArray()[0]]);
  }

  /**
   * Of a·b·c from 1 to 2, 3 and 4, with a and b in a group: c gets 3 times the mean of 1 and 6; a and b share 5 times the
   * mean of 1 and 4 as a·b alone would be shared, 1 · (1 + 3) / 2 and 2 · (1 + 2) / 2.
   */
  @Test
  void aGroupIsOneDriverToTheOthers() {
    double[] parts = parts(new Owen(List.of(List.of(0, 1), List.of(2)), 42), product(2, 3, 4));
    assertThat(parts).containsExactly(new double[] {2 * 2.5, 3 * 2.5, 3 * 3.5}, within(ROUNDING));
  }

  @Test
  void groupsOfOneAreDividedByShapleysRule() {
    Game game = random(4, 7);
    double[] parts =
        parts(new Owen(List.of(List.of(2), List.of(0), List.of(3), List.of(1)), 42), game);
    assertThat(parts).containsExactly(parts(new Shapley(4), game), within(ROUNDING));
  }

  /** Also of a group so large that orders are sampled. */
  @ParameterizedTest
  @ValueSource(ints = {3, 8, 11})
  void theSumOfAGroupIsItsShapleyValueAmongTheGroups(int size) {
    List<Integer> large = IntStream.range(0, size).boxed().toList();
    List<Integer> small = List.of(size, size + 1);
    Game game = random(size + 2, 3);
    double[] parts = parts(new Owen(List.of(large, small), 42), game);
    double[] groups = parts(new Shapley(2), taken -> {
      BitSet all = new BitSet();
      taken.stream()
          .mapToObj(group -> group == 0 ? large : small)
          .forEach(group -> group.forEach(all::set));
      return game.values(all);
    });
    double sum = large.stream().mapToDouble(driver -> parts[driver]).sum();
    assertThat(sum).isCloseTo(groups[0], within(1e-9));
    assertThat(parts[size] + parts[size + 1]).isCloseTo(groups[1], within(1e-9));
  }
}
