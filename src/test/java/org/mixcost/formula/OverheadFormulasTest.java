package org.mixcost.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People work 8 hours a day and 2,080 a year, and the calendar has more of both. */
class OverheadFormulasTest {
  private static final double MONTH = 365.25 * 24 / 12;

  @ParameterizedTest
  @CsvSource({"1, 1", "12, 12", "24, 8", "730.5, 173.33333333333334", "8766, 2080"})
  void hoursOfWorkAreThoseOfFullTime(double calendarHours, double expected) {
    assertEquals(expected, OverheadFormulas.workingHours(calendarHours), 1e-12);
  }

  /** 50 USD an hour are 36,525 USD a month around the clock, and 8,667 by work. */
  @Test
  void anHoursPayIsWorthLessByTheMonthThanTheCalendarSays() {
    double factor = OverheadFormulas.workOverCalendar(1, MONTH);
    assertEquals(2080 / 12.0 / MONTH, factor, 1e-15);
    assertEquals(8667, 50 * MONTH * factor, 0.5);
    assertEquals(3, OverheadFormulas.workOverCalendar(24, 1), 1e-15);
    assertEquals(1, OverheadFormulas.workOverCalendar(8766, MONTH), 1e-15);
  }
}
