package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Synthetic text between its published limits. */
class SyntheticTextFormulasTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @CsvSource({
    "100, Infinity, 46, 100",
    "100, 10, Infinity, 100",
    "100, 0, 46, 0",
    "100, 0, Infinity, 0",
    "100, 10, 0, 0",
    "0, 10, 46, 0",
    "Infinity, 10, 46, 460",
    "Infinity, Infinity, 46, Infinity"
  })
  void textFromASeedSaturates(double written, double seed, double saturation, double expected) {
    assertEquals(
        expected, SyntheticTextFormulas.groundedUniqueTokens(written, seed, saturation), 1e-12);
  }

  @Test
  void aLittleTextFromASeedIsAllNew() {
    double unique = SyntheticTextFormulas.groundedUniqueTokens(1, 1e9, 46);
    assertEquals(1, unique, 1e-9);
    assertEquals(
        10 * 46 * (1 - Math.exp(-(200 / 10.0) / 46)),
        SyntheticTextFormulas.groundedUniqueTokens(200, 10, 46),
        1e-12);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0.1, 0.64", "0.25, 0.25", "0.5, 0", "0.9, 0", "1, 0"})
  void aSourceThatIsHalfWrongTeachesNothing(double errorRate, double expected) {
    assertEquals(expected, SyntheticTextFormulas.noiseFactor(errorRate), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void textOfOneKindIsNoMix(double share) {
    assertThat(SyntheticTextFormulas.mixingMultiplier(5, 4, 0.3, share)).isEqualTo(1);
    assertThat(SyntheticTextFormulas.mixingMultiplier(5, 0, share, share)).isEqualTo(1);
  }

  @Test
  void theGainPeaksAtTheBestShare() {
    assertEquals(2.24, SyntheticTextFormulas.mixingMultiplier(2.24, 4, 0.3, 0.3), 1e-12);
    double kl = 0.3 * Math.log(0.3 / 0.6) + 0.7 * Math.log(0.7 / 0.4);
    assertEquals(
        1 + 1.24 * Math.exp(-4 * kl),
        SyntheticTextFormulas.mixingMultiplier(2.24, 4, 0.3, 0.6),
        1e-12);
    for (double share = 0; share <= 1; share += 0.01) {
      assertThat(SyntheticTextFormulas.mixingMultiplier(2.24, 4, 0.3, share)).isBetween(1.0, 2.24);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "1, 4", "0.3, 0", "0.3, Infinity", "0, Infinity"})
  void theGainIsANumberForEveryShare(double best, double sharpness) {
    for (double share : new double[] {0, 1e-300, 1e-12, 0.3, 0.5, 1 - 1e-12, 1}) {
      assertThat(SyntheticTextFormulas.mixingMultiplier(3, sharpness, best, share))
          .isBetween(1.0, 3.0);
    }
  }

  @Test
  void aSharpPeakLeavesTheBestShareAlone() {
    assertThat(SyntheticTextFormulas.mixingMultiplier(3, INFINITE, 0.25, 0.25)).isEqualTo(3);
    assertThat(SyntheticTextFormulas.mixingMultiplier(3, INFINITE, 0.25, 0.26)).isEqualTo(1);
  }

  @Test
  void theInheritedLossIsAShareOfTheGeneratorsLoss() {
    double share = SyntheticTextFormulas.inheritedShare(0.7, 2, 0.8, 0.5);
    assertEquals(0.49 * 0.2 * 0.5, share, 1e-15);
    assertEquals(0.049 * 0.15, SyntheticTextFormulas.inheritedFromGenerator(share, 0.15), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 1", "0.5, 2, 1, 1", "0.5, 2, 0, 0"})
  void nothingIsInheritedFromWhatIsNotLearned(
      double weight, double exponent, double grounding, double surviving) {
    double share = SyntheticTextFormulas.inheritedShare(weight, exponent, grounding, surviving);
    assertThat(SyntheticTextFormulas.inheritedFromGenerator(share, INFINITE)).isZero();
  }

  @Test
  void verificationTradesTextForCorrectness() {
    assertEquals(0.74, SyntheticTextFormulas.verificationYield(0.2, 0.9, 0.1), 1e-15);
    double residual = SyntheticTextFormulas.residualError(0.2, 0.9, 0.1);
    assertEquals(0.02 / 0.74, residual, 1e-15);
    assertEquals(
        0.02 / 0.74 / 0.2, SyntheticTextFormulas.survivingErrorShare(residual, 0.2), 1e-15);
  }

  @Test
  void aVerifierThatKeepsNothingLetsNoErrorPass() {
    assertThat(SyntheticTextFormulas.verificationYield(0.2, 0, 0)).isZero();
    assertThat(SyntheticTextFormulas.residualError(0.2, 0, 0)).isZero();
    assertThat(SyntheticTextFormulas.residualError(1, 0.9, 0.1)).isEqualTo(1);
    assertThat(SyntheticTextFormulas.survivingErrorShare(0, 0)).isEqualTo(1);
  }
}
