package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Repeated text is worth less each time. */
class RepetitionFormulasTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @CsvSource({"0, 0", "0.5, 50", "1, 100", "Infinity, 1600"})
  void tokensAreNewUntilTheyAreRepeated(double epochs, double expected) {
    assertEquals(expected, RepetitionFormulas.effectiveTokens(100, epochs, 15), 1e-12);
  }

  @Test
  void fourEpochsAreWorthAlmostFour() {
    double expected = 100 * (1 + 15.387756 * (1 - Math.exp(-3 / 15.387756)));
    assertEquals(expected, RepetitionFormulas.effectiveTokens(100, 4, 15.387756), 1e-10);
    assertThat(expected).isBetween(370.0, 375.0);
  }

  @Test
  void decayRunsFromWorthlessRepeatsToRepeatsAsGoodAsNew() {
    assertThat(RepetitionFormulas.effectiveTokens(100, 9, 0)).isEqualTo(100);
    assertThat(RepetitionFormulas.effectiveTokens(100, 9, INFINITE)).isEqualTo(900);
    assertThat(RepetitionFormulas.effectiveTokens(0, INFINITE, INFINITE)).isZero();
    assertThat(RepetitionFormulas.effectiveTokens(INFINITE, 0, 15)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 5, 15, 60, 1e6})
  void moreEpochsNeverTeachLessAndNeverMoreThanTheTokensSeen(double decay) {
    double before = 0;
    for (double epochs = 0; epochs < 100; epochs += 0.25) {
      double effective = RepetitionFormulas.effectiveTokens(1, epochs, decay);
      assertThat(effective).isBetween(before, epochs);
      before = effective;
    }
  }

  /** 2.81 billion parameters, 1.25 billion unique tokens, 44 epochs: the run lost 0.854, twice what the law says. */
  @Test
  void theOverfitOfTheRunsIsAboveThatOfTheLaw() {
    double fitted = RepetitionFormulas.overfitLoss(44, 2.81e9, 1.25e9);
    assertEquals(0.0294 * Math.pow(43, 0.623) * Math.pow(2.248, 0.690), fitted, 1e-12);
    assertThat(fitted).isBetween(0.854 / 1.8, 0.854);
  }

  @Test
  void textSeenOnceDoesNotOverfit() {
    assertThat(RepetitionFormulas.overfitLoss(1, 1e9, 1e9)).isZero();
    assertThat(RepetitionFormulas.overfitLoss(0, 1e9, 0)).isZero();
    assertThat(RepetitionFormulas.overfitLoss(2, 1e9, 0)).isEqualTo(INFINITE);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "16, 1", "16.1, 1.6", "61, 1.6", "61.1, 3"})
  void theExcessIsRaisedWhereTheRunsShowMore(double epochs, double expected) {
    assertThat(RepetitionFormulas.excessMultiplier(epochs)).isEqualTo(expected);
  }
}
