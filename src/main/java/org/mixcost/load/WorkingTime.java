package org.mixcost.load;

import java.util.List;
import org.mixcost.formula.OverheadFormulas;
import org.mixcost.formula.Ties;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Currencies;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * Questions pay for a time that the calendar has more of than people work: an hour's pay, turned into a month's around
 * the clock, is four times what a person earns.
 */
final class WorkingTime {
  /** The units of pay: money for a person's time, and of nothing else. */
  private static final List<Unit> OF_PAY = List.of(Unit.USD_PER_HOUR, Unit.USD_PER_MONTH);

  private WorkingTime() {}

  /** Warns where pay in one unit was turned into another by the calendar, if work gives another number. */
  static void question(String text, Unit written, Quantity pay, Where where, Reading reading) {
    if (!OF_PAY.contains(pay.unit())) {
      return;
    }
    double overCalendar = OverheadFormulas.workOverCalendar(hours(written), hours(pay.unit()));
    if (!Ties.areSame(overCalendar, 1)) {
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

  /** Hours of the calendar in the time that a unit of pay is for. */
  private static double hours(Unit pay) {
    return Unit.USD_PER_HOUR.to(pay.in(Currencies.BASE));
  }
}
