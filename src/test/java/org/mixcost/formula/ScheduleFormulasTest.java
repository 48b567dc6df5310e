package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Months, and what money is worth that is paid in them. */
class ScheduleFormulasTest {
  private static final double DAYS_PER_MONTH = 365.25 / 12;

  @Test
  void withoutARateAMonthIsAMonth() {
    assertThat(ScheduleFormulas.discountedMonths(2.5 * DAYS_PER_MONTH, 0))
        .isCloseTo(2.5, within(1e-14));
  }

  /** v = 1.1^(−1/12) a month: 1 + v + … + v^11 = (1 − v^12) / (1 − v), and v^12 = 1 / 1.1. */
  @Test
  void aYearOfMonthsIsAGeometricSeries() {
    double v = Math.pow(1.1, -1 / 12.0);
    assertThat(ScheduleFormulas.discountedMonths(365.25, 0.1))
        .isCloseTo((1 - 1 / 1.1) / (1 - v), within(1e-12));
  }

  /** 1 + v, and half of a third month that is worth v². */
  @Test
  void aPartOfAMonthCountsAsThatMonth() {
    double v = Math.pow(1.2, -1 / 12.0);
    assertThat(ScheduleFormulas.discountedMonths(2.5 * DAYS_PER_MONTH, 0.2))
        .isCloseTo(1 + v + v * v / 2, within(1e-12));
  }
}
