package org.mixcost.load;

import java.util.List;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * Questions pay for a time that the calendar has more of than people work: an hour's pay, turned into a month's around
 * the clock, is four times what a person earns.
 *
 * <p>Full time is 8 hours a day and 2,080 hours a year, 52 weeks of 40 hours, by which the US Bureau of Labor Statistics
 * turns hourly into yearly pay (Occupational Employment and Wage Statistics, technical notes). A model assumption for
 * other countries, where years of work are shorter.
 */
final class WorkingTime {
  private static final double HOURS_A_DAY = 8;
  private static final double HOURS_A_YEAR = 2080;
  private static final double SECONDS_PER_HOUR = 1 / Unit.USD_PER_HOUR.factor();
  private static final double SECONDS_PER_DAY = 24 * SECONDS_PER_HOUR;
  private static final double SECONDS_PER_YEAR = 1 / Unit.USD_PER_YEAR.factor();
  private static final double ROUNDING = 0.01;

  /** The units of pay: money for a person's time, and of nothing else. */
  private static final List<Unit> OF_PAY = List.of(Unit.USD_PER_HOUR, Unit.USD_PER_MONTH);

  private WorkingTime() {}

  /** Warns where pay in one unit was turned into another by the calendar, if work gives another number. */
  static void question(String text, Unit written, Quantity pay, Where where, Reading reading) {
    if (!OF_PAY.contains(pay.unit())) {
      return;
    }
    double overCalendar = hours(pay.unit()) / hours(written) / written.to(pay.unit());
    if (Math.abs(overCalendar - 1) > ROUNDING) {
      Unit unit = pay.unit();
      String working = unit.about(pay.median() * overCalendar);
      String message = Phrase.of(
          "'%s' is taken around the clock, as %s; at 8 hours a day and 2,080 a year it is %s",
          text, unit.about(pay.median()), working);
      reading
          .issues()
          .add(Issue.warning("calendar-pay", where, message)
              .withHelp("write pay in " + unit + ", such as " + working));
    }
  }

  /** Hours of work in the time that a unit of pay is for. */
  private static double hours(Unit pay) {
    double seconds = 1 / pay.factor();
    if (seconds < SECONDS_PER_DAY) {
      return seconds / SECONDS_PER_HOUR;
    }
    return seconds == SECONDS_PER_DAY ? HOURS_A_DAY : seconds / SECONDS_PER_YEAR * HOURS_A_YEAR;
  }
}
