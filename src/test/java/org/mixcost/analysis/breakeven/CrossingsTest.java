package org.mixcost.analysis.breakeven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Where functions are zero that one can solve by hand. */
class CrossingsTest {
  private static final Crossings FROM_ZERO_TO_TEN = new Crossings(0, 10, 32);

  private static List<Double> crossings(DoubleUnaryOperator function) {
    return FROM_ZERO_TO_TEN.of(function, function);
  }

  @Test
  void oneOfAStraightLine() {
    assertThat(crossings(x -> 3 * x - 7)).hasSize(1);
    assertThat(crossings(x -> 3 * x - 7).get(0)).isCloseTo(7.0 / 3, within(1e-10));
  }

  @Test
  void twoOfAParabola() {
    List<Double> found = crossings(x -> (x - 1.1) * (x - 8.7));
    assertThat(found).hasSize(2);
    assertThat(found.get(0)).isCloseTo(1.1, within(1e-10));
    assertThat(found.get(1)).isCloseTo(8.7, within(1e-10));
  }

  @Test
  void noneWhereTheSignStays() {
    assertThat(crossings(x -> 1 + x * x)).isEmpty();
    assertThat(crossings(x -> -1 - x)).isEmpty();
  }

  @Test
  void theEndsOfTheRangeCount() {
    assertThat(crossings(x -> x)).containsExactly(0.0);
    assertThat(crossings(x -> 10 - x)).containsExactly(10.0);
  }

  /** 5 is where two of the 32 cells meet. */
  @Test
  void aZeroBetweenTwoCellsCountsOnce() {
    assertThat(crossings(x -> x - 5)).containsExactly(5.0);
  }

  @Test
  void aStretchOfZerosCountsOnce() {
    List<Double> found = crossings(x -> x < 4 ? x - 4 : x > 6 ? x - 6 : 0);
    assertThat(found).hasSize(1);
    assertThat(found.get(0)).isBetween(4.0, 4 + 10.0 / 32);
  }

  @Test
  void whatIsZeroThroughoutHasNone() {
    assertThat(crossings(x -> 0)).isEmpty();
    assertThat(FROM_ZERO_TO_TEN.firstSign(x -> 0)).isZero();
  }

  @Test
  void aPoleAtTheEndOfTheRangeIsNoObstacle() {
    List<Double> found = crossings(x -> 6 / x - 2);
    assertThat(found).hasSize(1);
    assertThat(found.get(0)).isCloseTo(3, within(1e-9));
    assertThat(crossings(x -> x < 2 ? Double.POSITIVE_INFINITY : 5 - x)).hasSize(1);
  }

  @Test
  void whereTheFunctionIsUndefinedNothingIsFound() {
    assertThat(crossings(x -> Double.NaN)).isEmpty();
    assertThat(FROM_ZERO_TO_TEN.firstSign(x -> x < 1 ? Double.NaN : -x)).isEqualTo(-1);
  }

  @Test
  void theFirstSignIsThatOfTheLowEndOrOfWhatFollowsAZero() {
    assertThat(FROM_ZERO_TO_TEN.firstSign(x -> x - 5)).isEqualTo(-1);
    assertThat(FROM_ZERO_TO_TEN.firstSign(x -> x)).isEqualTo(1);
  }
}
