package org.mixcost.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class UnitPointsTest {
  private static final int DIMENSIONS = 40;
  private static final int COUNT = 1024;

  @Test
  void noCoordinateIsAtAnEnd() {
    UnitPoints points = new UnitPoints(DIMENSIONS, 42);
    for (int i = 0; i < COUNT; i++) {
      for (double coordinate : points.next()) {
        assertThat(coordinate).isStrictlyBetween(0.0, 1.0);
      }
    }
  }

  /** What makes the sequence worth its name, and what flipping bits must not spoil. */
  @Test
  void eachOfTheFirst1024StrataHoldsOnePointInEveryDimension() {
    UnitPoints points = new UnitPoints(DIMENSIONS, 7);
    BitSet[] met = new BitSet[DIMENSIONS];
    for (int i = 0; i < COUNT; i++) {
      double[] point = points.next();
      for (int d = 0; d < DIMENSIONS; d++) {
        met[d] = met[d] == null ? new BitSet(COUNT) : met[d];
        met[d].set((int) (point[d] * COUNT));
      }
    }
    assertThat(met).allSatisfy(strata -> assertThat(strata.cardinality()).isEqualTo(COUNT));
  }

  @Test
  void theSeedMovesThePoints() {
    assertThat(new UnitPoints(3, 1).next()).isEqualTo(new UnitPoints(3, 1).next());
    assertThat(new UnitPoints(3, 1).next()).isNotEqualTo(new UnitPoints(3, 2).next());
  }
}
