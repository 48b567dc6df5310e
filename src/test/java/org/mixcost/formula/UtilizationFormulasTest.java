package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UtilizationFormulasTest {

  /** A model of as many parameters as the overhead is worth is busy half of the time on an A100. */
  @Test
  void aSmallModelLosesMoreOnAFasterChip() {
    assertThat(UtilizationFormulas.busyShare(100e6, 100e6, 312e12)).isEqualTo(0.5);
    assertThat(UtilizationFormulas.busyShare(100e6, 100e6, 624e12)).isEqualTo(100.0 / 300);
    assertThat(UtilizationFormulas.busyShare(70e9, 0, 989.4e12)).isEqualTo(1);
  }

  @Test
  void noRunIsFasterThanItsPeak() {
    assertThat(UtilizationFormulas.realizedUtilization(0.4, 1, 1, 1, 5)).isEqualTo(1);
    assertEquals(
        0.4 * 0.8 * 1.3 * 0.9 * 1.1,
        UtilizationFormulas.realizedUtilization(0.4, 0.8, 1.3, 0.9, 1.1),
        1e-15);
  }
}
