package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory of training against the figures of the papers. */
class MemoryFormulasTest {
  private static final MemoryFormulas.Pass GPT3 = new MemoryFormulas.Pass(2048, 1, 12288, 96);

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

  /** Korthikanti et al. 2022, table 2. */
  @Test
  void activationsAreThoseOfThePaper() {
    double sbh = 2048 * 12288.0;
    double core = 5 * 96 * 2048 / 12288.0;
    assertEquals(sbh * (34 + core), activations(Recomputation.NONE, 1, false), 1);
    assertEquals(sbh * (10 + 24 / 8.0 + core / 8), activations(Recomputation.NONE, 8, false), 1);
    assertEquals(sbh / 8 * (34 + core), activations(Recomputation.NONE, 8, true), 1);
    assertEquals(sbh * (10 + 24 / 8.0), activations(Recomputation.SELECTIVE, 8, false), 1);
    assertEquals(sbh / 8 * 34, activations(Recomputation.SELECTIVE, 8, true), 1);
    assertEquals(sbh * 2, activations(Recomputation.FULL, 8, true), 1);
  }

  private static double activations(
      Recomputation recomputation, double tensorParallel, boolean sequenceParallel) {
    return MemoryFormulas.activationBytesPerLayer(
        GPT3, recomputation, tensorParallel, sequenceParallel);
  }

  @Test
  void trainingHoldsStatesAndActivationsAndSomeMore() {
    assertEquals(1.1 * (16e9 + 12 * 1e9), MemoryFormulas.trainingBytes(16e9, 1e9, 12, 0.1), 1);
    assertThat(MemoryFormulas.trainingBytes(16e9, 1e9, 0, 0)).isEqualTo(16e9);
  }
}
