package org.mixcost.report.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that people would write on an axis. */
class TicksTest {
  @Test
  void ticksAreRoundAndInside() {
    assertThat(Ticks.of(new AxisRange(0, 1, false), 5))
        .containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
    assertThat(Ticks.of(new AxisRange(-3, 21, false), 5))
        .containsExactly(0.0, 5.0, 10.0, 15.0, 20.0);
    assertThat(Ticks.of(new AxisRange(1.1e6, 1.31e6, false), 5))
        .containsExactly(1.1e6, 1.15e6, 1.2e6, 1.25e6, 1.3e6);
  }

  @Test
  void fewDecadesHaveTicksBetweenThem() {
    assertThat(Ticks.of(new AxisRange(2, 50, true), 6)).containsExactly(2.0, 5.0, 10.0, 20.0, 50.0);
  }

  @Test
  void manyDecadesHaveTicksAtSomeOfThem() {
    assertThat(Ticks.of(new AxisRange(1e-3, 1e9, true), 5))
        .containsExactly(1e-3, 1.0, 1e3, 1e6, 1e9);
  }

  @ParameterizedTest
  @CsvSource({"3e-300, 2e-300, 5e-300", "1, 1, 1", "0.0999, 0.05, 0.1", "7e15, 5e15, 1e16"})
  void aRoundNumberIsNearOnEitherSide(double value, double below, double above) {
    assertThat(Ticks.logarithmicAtMost(value)).isEqualTo(below);
    assertThat(Ticks.logarithmicAtLeast(value)).isEqualTo(above);
  }
}
