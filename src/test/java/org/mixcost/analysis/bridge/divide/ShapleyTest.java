package org.mixcost.analysis.bridge.divide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mixcost.analysis.bridge.divide.OneDraw.game;
import static org.mixcost.analysis.bridge.divide.OneDraw.parts;
import static org.mixcost.analysis.bridge.divide.OneDraw.value;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Differences divided by hand, and what holds for every division. */
class ShapleyTest {
  private static final double ROUNDING = 1e-12;

  /** A product of factors, each of which a driver takes from one value to another. */
  private static Game product(double[] from, double[] to) {
    return game(taken -> IntStream.range(0, from.length)
        .mapToDouble(i -> taken.get(i) ? to[i] : from[i])
        .reduce(1, (a, b) -> a * b));
  }

  /** Any value for any set of drivers. */
  private static Game random(int drivers, long seed) {
    double[] values = new SplittableRandom(seed).doubles(1L << drivers, -1, 1).toArray();
    return game(taken -> values[(int) bits(taken)]);
  }

  private static long bits(BitSet taken) {
    return taken.isEmpty() ? 0 : taken.toLongArray()[0];
  }

  private static double difference(Game game, int drivers) {
    BitSet all = new BitSet();
    all.set(0, drivers);
    return value(game, all) - value(game, new BitSet());
  }

  private static double sum(double[] parts) {
    return Arrays.stream(parts).sum();
  }

  /** Of a·b from 2·3 to 5·7, each gets its change times the mean of the other: 3 · (3 + 7) / 2 and 4 · (2 + 5) / 2. */
  @Test
  void ofAProductEachGetsItsChangeTimesTheMeanOfTheOther() {
    double[] parts = parts(new Shapley(2), product(new double[] {2, 3}, new double[] {5, 7}));
    assertThat(parts).containsExactly(new double[] {3 * 5, 4 * 3.5}, within(ROUNDING));
    assertThat(sum(parts)).isEqualTo(5 * 7 - 2 * 3);
  }

  /**
   * Of a·b·c from 1·1·1 to 2·3·4: the change of a is 1 times what b·c is first, last and between, weighed 1/3, 1/3 and
   * twice 1/6; and so on.
   */
  @Test
  void ofThreeFactorsEachOrderCountsOnce() {
    double[] parts = parts(new Shapley(3), product(new double[] {1, 1, 1}, new double[] {2, 3, 4}));
    double a = 1 * (1 / 3.0 + 3 / 6.0 + 4 / 6.0 + 12 / 3.0);
    double b = 2 * (1 / 3.0 + 2 / 6.0 + 4 / 6.0 + 8 / 3.0);
    double c = 3 * (1 / 3.0 + 2 / 6.0 + 3 / 6.0 + 6 / 3.0);
    assertThat(parts).containsExactly(new double[] {a, b, c}, within(ROUNDING));
    assertThat(a + b + c).isCloseTo(2 * 3 * 4 - 1, within(ROUNDING));
  }

  /** The glove game: one left glove, two right ones; a pair is worth 1. */
  @Test
  void theOnlyLeftGloveIsWorthTwoThirdsOfThePair() {
    double[] parts = parts(
        new Shapley(3), game(taken -> taken.get(0) && (taken.get(1) || taken.get(2)) ? 1 : 0));
    assertThat(parts).containsExactly(new double[] {4 / 6.0, 1 / 6.0, 1 / 6.0}, within(ROUNDING));
  }

  @Test
  void ofASumEachGetsItsOwnChange() {
    double[] parts =
        parts(new Shapley(3), game(taken -> 100 + (taken.get(0) ? 5 : 0) - (taken.get(2) ? 8 : 0)));
    assertThat(parts).containsExactly(new double[] {5, 0, -8}, within(ROUNDING));
  }

  @Test
  void whereNothingDiffersThereIsNothingToDivide() {
    assertThat(parts(new Shapley(0), game(taken -> 7))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 9})
  void thePartsAddUp(int drivers) {
    for (long seed = 0; seed < 20; seed++) {
      Game game = random(drivers, seed);
      double difference = difference(game, drivers);
      for (Division division : List.of(
          new Shapley(drivers),
          Orders.sampled(drivers, 3, seed),
          Orders.of(IntStream.range(0, drivers).boxed().toList()))) {
        assertThat(sum(parts(division, game))).isCloseTo(difference, within(ROUNDING));
      }
    }
  }

  /** The value of a set is the other game's value of the rest. */
  @Test
  void theOtherWayRoundEverySignFlips() {
    Game game = random(6, 1);
    Game back = taken -> {
      BitSet rest = (BitSet) taken.clone();
      rest.flip(0, 6);
      return game.values(rest);
    };
    double[] there = parts(new Shapley(6), game);
    double[] flipped =
        Arrays.stream(parts(new Shapley(6), back)).map(part -> -part).toArray();
    assertThat(flipped).containsExactly(there, within(ROUNDING));
  }

  @Test
  void aDriverThatDoesNothingGetsExactlyNothing() {
    Game game = random(6, 2);
    Game without = taken -> {
      BitSet others = (BitSet) taken.clone();
      others.clear(3);
      return game.values(others);
    };
    assertThat(parts(new Shapley(6), without)[3]).isEqualTo(0.0);
    assertThat(parts(Orders.sampled(6, 10, 42), without)[3]).isEqualTo(0.0);
  }

  @Test
  void inAnOrderEachGetsWhatItAddsToThoseBefore() {
    Game game = product(new double[] {2, 3, 5}, new double[] {7, 11, 13});
    assertThat(parts(Orders.of(List.of(2, 0, 1)), game))
        .containsExactly(5 * 3 * 13, 8 * 7 * 13, 8 * 2 * 3);
  }

  @Test
  void allOrdersOfTwoAreAPair() {
    Game game = random(2, 3);
    assertThat(parts(Orders.sampled(2, 1, 42), game))
        .containsExactly(parts(new Shapley(2), game), within(ROUNDING));
    assertThat(Orders.sampled(2, 1, 42).count()).isEqualTo(2);
  }

  /** Ten factors that grow by 1.1 to 2: of all parts, fewer than one in a hundred is off by four standard errors. */
  @Test
  void sampledOrdersAreAsNearAsTheySay() {
    double[] from = IntStream.range(0, 10).mapToDouble(i -> 1).toArray();
    double[] to = IntStream.range(0, 10).mapToDouble(i -> 1.1 + i / 10.0).toArray();
    Game game = product(from, to);
    double[] exact = parts(new Shapley(10), game);
    for (long seed = 0; seed < 10; seed++) {
      Orders orders = Orders.sampled(10, 100, seed);
      double error = orders.standardError(game);
      assertThat(error).isBetween(1e-6 * sum(exact), 0.02 * sum(exact));
      assertThat(parts(orders, game)).containsExactly(exact, within(4 * error));
    }
  }

  /** With equal factors all that differs is the order, and a pair of orders leaves little of that. */
  @Test
  void fourTimesAsManyOrdersHalveTheError() {
    double[] to = {1.2, 1.4, 1.6, 1.8, 2, 2.2};
    Game game = product(new double[] {1, 1, 1, 1, 1, 1}, to);
    double few = Orders.sampled(6, 500, 1).standardError(game);
    double many = Orders.sampled(6, 2000, 1).standardError(game);
    assertThat(few / many).isCloseTo(2, within(0.2));
  }

  /** In each draw as if there were no other. */
  @Test
  void drawsAreDividedEachByItself() {
    List<Game> alone = List.of(random(5, 1), random(5, 2), random(5, 3));
    Game together =
        taken -> alone.stream().mapToDouble(game -> value(game, taken)).toArray();
    for (Division division : List.of(
        new Shapley(5),
        Orders.sampled(5, 4, 42),
        new Owen(List.of(List.of(0, 3), List.of(1, 2, 4)), 42))) {
      double[][] parts = division.parts(together);
      for (int draw = 0; draw < alone.size(); draw++) {
        int number = draw;
        assertThat(Arrays.stream(parts).mapToDouble(part -> part[number]))
            .containsExactly(
                Arrays.stream(parts(division, alone.get(draw))).boxed().toArray(Double[]::new));
      }
    }
  }
}
