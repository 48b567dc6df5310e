package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generation after generation, step by step and summed up. */
class CollapseFormulasTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.09, 0.5, 0.999999999, 1})
  void theLossOfGenerationsIsTheRecursionSummedUp(double inherited) {
    double loss = 0.2;
    for (int n = 0; n <= 20; n++) {
      assertEquals(loss, CollapseFormulas.recursiveLoss(0.1, inherited, n, 0.2), loss * 1e-12);
      loss = 0.1 + inherited * loss;
    }
  }

  @Test
  void lossesSettleUnlessEverythingIsInherited() {
    assertEquals(0.1 / (1 - 0.5), CollapseFormulas.recursiveLoss(0.1, 0.5, INFINITE, 7), 1e-15);
    assertThat(CollapseFormulas.recursiveLoss(0.1, 1, INFINITE, 7)).isEqualTo(INFINITE);
    assertThat(CollapseFormulas.recursiveLoss(0.1, 0.5, INFINITE, INFINITE)).isFinite();
  }

  /** Gerstgrasser et al. 2024, theorem 1, for replaced data; a share in the data is handed on by its square. */
  @Test
  void replacedDataGrowsTheErrorWithoutEndAndMixedDataDoesNot() {
    assertThat(CollapseFormulas.recursiveLoss(1, 1, 10, 0)).isEqualTo(10);
    assertThat(CollapseFormulas.recursiveLoss(1, 0, 10, 0)).isEqualTo(1);
    assertThat(CollapseFormulas.recursiveLoss(1, 0.25, 0, 0)).isZero();
    assertEquals(1 / 0.75, CollapseFormulas.recursiveLoss(1, 0.25, INFINITE, 0), 1e-15);
  }

  @Test
  void accumulatedDataBoundsTheError() {
    assertThat(CollapseFormulas.accumulatedInflation(0)).isZero();
    assertEquals(1 + 1.0 / 4 + 1.0 / 9, CollapseFormulas.accumulatedInflation(3), 1e-14);
    assertEquals(Math.PI * Math.PI / 6, CollapseFormulas.accumulatedInflation(INFINITE), 1e-15);
  }

  /** Theorem 2 in its weights: a generation counts by the share of the pool that is its own. */
  @Test
  void accumulatedLossIsBoundedWhereReplacedLossIsNot() {
    assertEquals(
        0.1 * (1 + 0.25 + 1.0 / 9) + 0.9 / 9,
        CollapseFormulas.accumulatedLoss(0.1, 1, 3, 0.9),
        1e-14);
    assertEquals(0.1 + 0.5 * 0.9, CollapseFormulas.accumulatedLoss(0.1, 0.5, 1, 0.9), 1e-14);
    assertEquals(
        0.1 * Math.PI * Math.PI / 6,
        CollapseFormulas.accumulatedLoss(0.1, 1, INFINITE, 0.9),
        1e-14);
    assertThat(CollapseFormulas.accumulatedLoss(0.1, 1, 50, 0.9))
        .isLessThan(CollapseFormulas.recursiveLoss(0.1, 1, 50, 0.9));
  }

  @ParameterizedTest
  @CsvSource({"100, 1, 1", "1e6, 1, 0.9", "50, 0.7, 0.95", "1000, 0, 1", "Infinity, 0.5, 0.9"})
  void diversityIsTheRecursionSummedUp(double samples, double share, double bias) {
    double left = 1;
    for (int m = 0; m <= 20; m++) {
      assertEquals(left, CollapseFormulas.diversityRetained(m, samples, share, bias), 1e-13);
      left = (1 - 1 / samples) * (1 - share * share + share * share * bias * left);
    }
  }

  @Test
  void diversitySettlesWhereRealTextKeepsComing() {
    double limit = CollapseFormulas.diversityLimit(100, 0.5, 1);
    assertEquals(0.99 * 0.75 / (1 - 0.99 * 0.25), limit, 1e-15);
    assertEquals(limit, CollapseFormulas.diversityRetained(INFINITE, 100, 0.5, 1), 1e-15);
    assertThat(CollapseFormulas.diversityLimit(100, 1, 1)).isZero();
    assertThat(CollapseFormulas.diversityLimit(INFINITE, 1, 1)).isEqualTo(1);
    assertThat(CollapseFormulas.diversityRetained(INFINITE, INFINITE, 1, 1)).isEqualTo(1);
  }
}
