package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UtilizationFormulasTest {

  /** DeepSeek-V3 README: 2.664M H800 hours for 14.8T tokens of 37B active parameters; 0.346 of 989.4 TFLOP/s. */
  @Test
  void theHoursOfARunImplyItsUtilization() {
    double flop = 6 * 37e9 * 14.8e12;
    assertEquals(0.346, UtilizationFormulas.impliedUtilization(flop, 2.664e6, 989.4e12), 0.0005);
  }

  @Test
  void noHoursImplyAnInfiniteUtilization() {
    assertThat(UtilizationFormulas.impliedUtilization(1, 0, 1)).isInfinite();
  }

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

  /** An H100 does 1979 TFLOP/s at 8 bits and 989.4 at 16. */
  @Test
  void theSameSpeedIsHalfTheShareOfTwiceThePeak() {
    assertEquals(0.2, UtilizationFormulas.utilizationOfPeak(0.4, 989.4e12, 1979e12), 0.0002);
  }
}
