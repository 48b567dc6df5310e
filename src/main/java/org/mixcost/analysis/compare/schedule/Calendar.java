package org.mixcost.analysis.compare.schedule;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mixcost.formula.ScheduleFormulas;

/** The months of a project, and what they are put together to. */
final class Calendar {
  private final YearMonth start;
  private final int months;

  /**
   * A calendar.
   *
   * @param start its first month
   * @param months how many it has; all that comes after them is later
   */
  Calendar(YearMonth start, int months) {
    this.start = start;
    this.months = months;
  }

  /**
   * Some months.
   *
   * @param fromDay since the project has begun [day]
   * @param untilDay since then; infinite of what comes later [day]
   */
  record Stretch(String name, double fromDay, double untilDay) {}

  /** Each month, and what comes later. */
  List<Stretch> months() {
    return by(Step.MONTH);
  }

  /** The same by larger steps, whatever part of the first and the last belongs to the project. */
  List<Stretch> by(Step step) {
    return stretches(step::name);
  }

  private List<Stretch> stretches(Function<YearMonth, String> name) {
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= months; i++) {
      String own = name.apply(start.plusMonths(from));
      if (i == months || !name.apply(start.plusMonths(i)).equals(own)) {
        stretches.add(new Stretch(own, day(from), day(i)));
        from = i;
      }
    }
    stretches.add(new Stretch(Spending.Period.LATER, day(months), Double.POSITIVE_INFINITY));
    return stretches;
  }

  private static double day(int month) {
    return month * ScheduleFormulas.DAYS_PER_MONTH;
  }
}
