package org.mixcost.analysis.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as people choose them. */
class UnitsTest {

  @ParameterizedTest
  @CsvSource({"45, 1", "80e9, 1e9", "1.2e6, 1e4", "5e6, 1e5", "2.01, 0.01", "-45, 1"})
  void aUnitIsAPowerOfTenAndASmallPart(double amount, double unit) {
    assertThat(Units.natural(amount)).isCloseTo(unit, within(1e-12 * unit));
  }

  @ParameterizedTest
  @CsvSource({"0.9, 0.5", "1, 1", "1.9, 1", "2.5, 2", "7, 5", "43e6, 2e7", "0.0091, 0.005"})
  void aStepIsOneTwoOrFive(double amount, double step) {
    assertThat(Units.step(amount)).isCloseTo(step, within(1e-9 * step));
  }

  @ParameterizedTest
  @CsvSource({"0.01, 0.005", "5e-6, 2e-6", "2e-6, 1e-6", "1e9, 5e8"})
  void belowAStepIsTheNextOfARuler(double step, double below) {
    assertThat(Units.nextBelow(step)).isEqualTo(below);
  }
}
