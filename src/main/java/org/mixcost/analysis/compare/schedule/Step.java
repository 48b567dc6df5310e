package org.mixcost.analysis.compare.schedule;

import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** What months are put together to. */
enum Step {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  /** More rows, or columns of a chart, are not taken in at a glance. */
  private static final int MOST_SHOWN = 24;

  private final int months;

  Step(int months) {
    this.months = months;
  }

  /** The least by which so many months can be shown. */
  static Step of(int months) {
    for (Step step : values()) {
      if (months <= MOST_SHOWN * step.months) {
        return step;
      }
    }
    return YEAR;
  }

  /** What a reader calls the one that a month is in. */
  String name(YearMonth month) {
    return switch (this) {
      case MONTH -> month.toString();
      case QUARTER ->
        String.format(
            Locale.ROOT, "%04d Q%d", month.getYear(), month.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> String.format(Locale.ROOT, "%04d", month.getYear());
    };
  }
}
