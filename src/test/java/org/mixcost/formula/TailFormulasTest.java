package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rare text against sums written out. */
class TailFormulasTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /** Closed forms, and Abramowitz and Stegun 1964, table 23.3. */
  private static double coverage(double exponent, double knownRanks, double realSamples) {
    return TailFormulas.tailCoverage(
        TailFormulas.unseenTailMass(exponent, knownRanks, realSamples),
        TailFormulas.tailMass(exponent, knownRanks));
  }

  @Test
  void zetaHasItsKnownValues() {
    assertEquals(Math.PI * Math.PI / 6, TailFormulas.zeta(2, 1), 1e-15);
    assertEquals(Math.pow(Math.PI, 4) / 90, TailFormulas.zeta(4, 1), 1e-15);
    assertEquals(2.612375348685488, TailFormulas.zeta(1.5, 1), 1e-14);
    assertEquals(TailFormulas.zeta(1.5, 1) - 1, TailFormulas.zeta(1.5, 2), 1e-14);
    assertEquals(1000.5772156649, TailFormulas.zeta(1.001, 1), 1e-4);
    assertThat(TailFormulas.zeta(2, INFINITE)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1.5, 300, 5e4", "1.5, 1000, 1e5", "2, 100, 5e3", "1.3, 2000, 3e5"})
  void theUnseenTailIsWithinHalfAPercentOfTheSum(double exponent, int known, double samples) {
    double zeta = TailFormulas.zeta(exponent, 1);
    int far = 3_000_000;
    double sum = TailFormulas.tailMass(exponent, far);
    for (int rank = known + 1; rank <= far; rank++) {
      double share = Math.pow(rank, -exponent) / zeta;
      sum += share * Math.exp(-samples * share);
    }
    // Beyond the last rank summed, almost nothing is ever seen.
    assertEquals(sum, TailFormulas.unseenTailMass(exponent, known, samples), sum * 0.005);
  }

  @Test
  void withoutSamplesNothingIsSeen() {
    double tail = TailFormulas.tailMass(1.5, 300);
    assertThat(TailFormulas.unseenTailMass(1.5, 300, 0)).isEqualTo(tail);
    assertThat(coverage(1.5, 300, 0)).isZero();
    assertThat(coverage(1.5, 300, 1e-9)).isBetween(0.0, 1e-3);
  }

  @Test
  void withEndlessSamplesAllIsSeen() {
    assertThat(coverage(1.5, 300, 1e18)).isBetween(0.999, 1.0);
  }

  @Test
  void aGeneratorThatKnowsAllHasNoTail() {
    assertThat(TailFormulas.tailMass(1.5, 0)).isEqualTo(1);
    assertThat(TailFormulas.tailMass(1.5, INFINITE)).isZero();
    assertThat(coverage(1.5, INFINITE, 0)).isEqualTo(1);
  }
}
