package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mixcost.formula.RooflineFormulas.Call;
import org.mixcost.formula.RooflineFormulas.Gpu;
import org.mixcost.formula.RooflineFormulas.Served;

/** Generation on accelerators of one's own. */
class RooflineFormulasTest {
  private static final Gpu H100 = new Gpu(989.4e12, 3.35e12, 80e9);
  private static final Served SMALL = new Served(8.03e9, 8.03e9, 2, 131072);
  private static final Served LARGE = new Served(70.6e9, 70.6e9, 2, 327680);
  private static final Call CALL = new Call(1000, 1000);

  @Test
  void moreAcceleratorsWriteMoreButEachLess() {
    double two = RooflineFormulas.generationTokensPerSecond(H100, LARGE, CALL, 4);
    double one = RooflineFormulas.generationTokensPerSecond(H100, LARGE, CALL, 2);
    assertThat(two).isGreaterThan(one);
    double small = RooflineFormulas.generationTokensPerSecond(H100, SMALL, CALL, 1);
    double shared = RooflineFormulas.generationTokensPerSecond(H100, SMALL, CALL, 2);
    assertThat(shared).isBetween(small, 2 * small);
  }

  @Test
  void aModelBeyondTheMemoryHasRoomForNoSequence() {
    assertThat(RooflineFormulas.concurrentSequences(H100, LARGE, CALL, 1)).isNegative();
    assertThat(RooflineFormulas.concurrentSequences(H100, SMALL, CALL, 1)).isEqualTo(256);
    assertEquals(
        (0.9 * 80e9 * 2 - 70.6e9 * 2) / (327680 * 1500.0),
        RooflineFormulas.concurrentSequences(H100, LARGE, CALL, 2),
        1e-9);
  }

  @Test
  void readingAloneWritesNothing() {
    assertThat(RooflineFormulas.generationTokensPerSecond(H100, SMALL, new Call(1000, 0), 1))
        .isZero();
    assertThat(RooflineFormulas.generationTokensPerSecond(H100, SMALL, new Call(0, 1000), 1))
        .isPositive();
  }

  @Test
  void withoutEfficiencyNothingEverEnds() {
    assertThat(RooflineFormulas.decodeSeconds(14e9, 2e12, 0)).isInfinite();
    assertThat(RooflineFormulas.prefillSeconds(7e9, 512, 312e12, 0)).isInfinite();
  }
}
