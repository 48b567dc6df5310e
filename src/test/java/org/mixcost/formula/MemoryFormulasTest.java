package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory of training against the figures of the papers. */
class MemoryFormulasTest {
  /** Rajbhandari et al. 2019, figure 1: 7.5 billion parameters, 64 accelerators. */
  @ParameterizedTest
  @CsvSource({"0, 120e9", "1, 31.4e9", "2, 16.6e9", "3, 1.9e9"})
  void eachStageOfZeroSharesMore(int stage, double expected) {
    assertEquals(expected, MemoryFormulas.modelStateBytes(7.5e9, stage, 64, 2), 0.05e9);
  }

  /** The same figure, from 16 bytes a parameter: 7.5e9 · 16 / 64 = 1.875 GB. */
  @Test
  void whereAllIsSharedEachHoldsItsPart() {
    assertEquals(1.875, MemoryFormulas.shardedGigabytes(7.5e9, 64), 1e-12);
  }

  /** 0.9 · 80 GB · 2, at 2 bytes a parameter: 72 billion, of which the weights leave nothing free. */
  @Test
  void theLargestModelThatFitsLeavesNothingFree() {
    double fitting = MemoryFormulas.fittingParameters(MemoryFormulas.freeGigabytes(80, 2, 0), 2);
    assertEquals(72e9, fitting, 1);
    assertEquals(
        0, MemoryFormulas.freeGigabytes(80, 2, MemoryFormulas.weightGigabytes(fitting, 2)), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 4})
  void otherStagesDoNotExist(int stage) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MemoryFormulas.modelStateBytes(7.5e9, stage, 64, 2));
  }

  @Test
  void gradientsIn32BitsTakeTwoBytesMore() {
    assertEquals(18e9, MemoryFormulas.modelStateBytes(1e9, 0, 8, 4), 1);
  }
}
