package org.mixcost.analysis.optimize.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Threads;

/** The way down, on landscapes whose lowest point is known. */
class DescentTest {

  static Stream<List<Double>> starts() {
    return Stream.of(
        List.of(0.5, 0.5),
        List.of(0.1, 0.9),
        List.of(0.9, 0.9),
        List.of(0.0, 0.0),
        List.of(1.0, 1.0));
  }

  /** The goal first, then limits. */
  @SafeVarargs
  private static Landscape landscape(int knobs, ToDoubleFunction<double[]>... functions) {
    return new Landscape() {
      @Override
      public int knobs() {
        return knobs;
      }

      @Override
      public int limits() {
        return functions.length - 1;
      }

      @Override
      public double[] at(double[] point) {
        return Stream.of(functions).mapToDouble(one -> one.applyAsDouble(point)).toArray();
      }
    };
  }

  private static Spot down(Landscape landscape, List<Double> start) {
    return Descent.from(landscape, Spot.at(start, landscape));
  }

  private static void assertAt(Spot spot, double... point) {
    for (int i = 0; i < point.length; i++) {
      assertThat(spot.point().get(i))
          .as("knob %d of %s", i, spot)
          .isCloseTo(point[i], within(1e-6));
    }
    assertThat(spot.violation()).isLessThan(1e-12);
  }

  /** 30x + 20y under 10x + 10y ≤ 8, 10x + 30y ≤ 12 and 10x ≤ 6: the corner of the first and the third. */
  @ParameterizedTest
  @MethodSource("starts")
  void aLinearProgramEndsInItsCorner(List<Double> start) {
    Landscape linear = landscape(
        2,
        x -> -(30 * x[0] + 20 * x[1]),
        x -> 8 - 10 * x[0] - 10 * x[1],
        x -> 12 - 10 * x[0] - 30 * x[1],
        x -> 6 - 10 * x[0]);
    Spot spot = down(linear, start);
    assertAt(spot, 0.6, 0.2);
    assertThat(spot.goal()).isCloseTo(-22, within(1e-10));
  }

  /** The farthest point of a circle around the middle in the direction (1, 2) is there at (1, 2)/√5 of its radius. */
  @ParameterizedTest
  @MethodSource("starts")
  void aRoundLimitIsTouched(List<Double> start) {
    Landscape circle = landscape(
        2,
        x -> -x[0] - 2 * x[1],
        x -> 0.25 - (x[0] - 0.5) * (x[0] - 0.5) - (x[1] - 0.5) * (x[1] - 0.5));
    assertAt(down(circle, start), 0.5 + 0.5 / Math.sqrt(5), 0.5 + 1 / Math.sqrt(5));
  }

  /** The valley of Rosenbrock 1960, whose lowest point is at (1, 1) of knobs from -2 to 2. */
  @ParameterizedTest
  @MethodSource("starts")
  void aCurvedValleyIsFollowed(List<Double> start) {
    Landscape valley = landscape(2, x -> {
      double u = 4 * x[0] - 2;
      double v = 4 * x[1] - 2;
      return 100 * (v - u * u) * (v - u * u) + (1 - u) * (1 - u);
    });
    assertAt(down(valley, start), 0.75, 0.75);
  }

  @ParameterizedTest
  @MethodSource("starts")
  void aBoundHoldsAsALimitDoes(List<Double> start) {
    assertAt(down(landscape(2, x -> (x[0] + 1) * (x[0] + 1) - x[1]), start), 0, 1);
  }

  /** x + y ≥ 1.5 and x + y ≤ 0.5 are each broken by 0.5 on the line between. */
  @Test
  void whereNothingKeepsTheLimitsTheyAreBrokenLeast() {
    Landscape clash = landscape(2, x -> x[0], x -> x[0] + x[1] - 1.5, x -> 0.5 - x[0] - x[1]);
    Search search = new Search(() -> clash, Threads.of(1), new Progress());
    Spot nearest = search.from(List.of(0.9, 0.8), new Search.Effort(49, 3)).best();
    assertThat(nearest.isFeasible()).isFalse();
    assertThat(nearest.violation()).isCloseTo(0.5, within(1e-9));
  }

  /** Two bowls of depth 1 and 2: one way down ends in the shallow one. */
  @Test
  void theDeeperOfTwoBowlsIsFound() {
    Landscape bowls = landscape(
        1,
        x -> Math.min(
            100 * (x[0] - 0.15) * (x[0] - 0.15) - 1, 100 * (x[0] - 0.85) * (x[0] - 0.85) - 2));
    assertAt(down(bowls, List.of(0.1)), 0.15);
    Search.Found found = new Search(() -> bowls, Threads.of(2), new Progress())
        .from(List.of(0.1), new Search.Effort(21, 4));
    assertAt(found.best(), 0.85);
    assertThat(found.agreeing()).isLessThan(found.starts());
  }
}
