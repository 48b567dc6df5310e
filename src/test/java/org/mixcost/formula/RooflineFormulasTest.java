package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mixcost.formula.Rooflines.Gpu;
import org.mixcost.formula.Rooflines.Model;

/** Generation on accelerators of one's own. */
class RooflineFormulasTest {
  private static final Gpu H100 = new Gpu(989.4e12, 3350, 80);
  private static final Model SMALL = new Model(8.03e9, 8.03e9, 2, 131072);
  private static final Model LARGE = new Model(70.6e9, 70.6e9, 2, 327680);

  private static Rooflines h100(Model model, double gpus) {
    return new Rooflines(H100, model, gpus);
  }

  private static double speed(Model model, double gpus) {
    return h100(model, gpus).tokensPerSecond(1000, 1000);
  }

  @Test
  void moreAcceleratorsWriteMoreButEachLess() {
    assertThat(speed(LARGE, 4)).isGreaterThan(speed(LARGE, 2));
    assertThat(speed(SMALL, 2)).isBetween(speed(SMALL, 1), 2 * speed(SMALL, 1));
  }

  @Test
  void sequencesShareWhatMemoryTheWeightsLeave() {
    assertEquals(
        (0.9 * 80e9 * 2 - 70.6e9 * 2) / (327680 * 1500.0),
        h100(LARGE, 2).fittingSequences(1000, 1000),
        1e-9);
  }

  /** Where none fits one is counted, so that a draw in which a model is too large has a cost. */
  @Test
  void atLeastOneSequenceIsWrittenAndAtMost256() {
    assertThat(h100(LARGE, 1).fittingSequences(1000, 1000)).isNegative();
    assertThat(RooflineFormulas.sequences(-3)).isEqualTo(1);
    assertThat(RooflineFormulas.sequences(2.5)).isEqualTo(2.5);
    assertThat(RooflineFormulas.sequences(1e4)).isEqualTo(256);
    assertThat(speed(LARGE, 1)).isPositive();
  }

  @Test
  void callsWithoutAPromptSpendNoTimeOnReading() {
    assertThat(RooflineFormulas.promptSeconds(8e9, 0, 989.4e12, 1)).isZero();
    assertThat(h100(SMALL, 1).tokensPerSecond(0, 1000)).isGreaterThan(speed(SMALL, 1));
  }

  @Test
  void reasoningIsWrittenAndKept() {
    assertThat(RooflineFormulas.callTokensWritten(500, 3)).isEqualTo(2000);
    assertThat(RooflineFormulas.contextTokens(100, 2000)).isEqualTo(1100);
  }

  @Test
  void withoutEfficiencyNothingEverEnds() {
    assertThat(RooflineFormulas.decodeSeconds(14e9, 2e12, 0)).isInfinite();
    assertThat(RooflineFormulas.prefillSeconds(7e9, 512, 312e12, 0)).isInfinite();
  }
}
