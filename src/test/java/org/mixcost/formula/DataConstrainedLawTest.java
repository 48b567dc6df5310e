package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The law for repeated text gives what its authors print. */
class DataConstrainedLawTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @Test
  void aModelThatItsTextCanFillKeepsItsSize() {
    assertThat(DataConstrainedLaw.effectiveParameters(7e9, 8e9, 5.3)).isEqualTo(7e9);
    assertThat(DataConstrainedLaw.effectiveParameters(16e9, 8e9, 5.3)).isBetween(8e9, 16e9);
    assertThat(DataConstrainedLaw.effectiveParameters(7e9, 0, 5.3)).isZero();
  }

  @Test
  void withoutRepeatsTheDataConstrainedLossIsThatOfTheLaw() {
    DataConstrainedLaw law = Laws.dataConstrained();
    assertThat(law.loss(1e9, 20e9, 100e9)).isEqualTo(law.law().loss(1e9, 20e9));
    assertThat(law.loss(1e9, 20e9, 0)).isEqualTo(INFINITE);
    assertThat(law.effectiveTokens(0, 0)).isZero();
  }

  /** Muennighoff et al. 2023, README of datablations: 7.022e9 parameters, 9.49 epochs. */
  @Test
  void scarceTextMakesTheBestModelSmaller() {
    var best = Laws.dataConstrained().bestAllocation(1e22, 25e9);
    assertEquals(7.022e9, best.parameters(), 7.022e9 * 0.02);
    assertEquals(9.49, best.tokens() / 25e9, 9.49 * 0.02);
    assertThat(best.parameters()).isLessThan(Laws.dataConstrained().law().optimalParameters(1e22));
  }
}
