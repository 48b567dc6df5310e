package org.mixcost.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Dates as catalogs and scenarios give them: a day, a month or a year.
 *
 * <p>A price that is known by its year alone counts from the end of it: one of 2024 is not known in May 2024, and is half a
 * year old in June 2025. One that is known by its month counts in all of that month.
 */
public final class Dates {
  private static final int LENGTH_OF_YEAR = 4;
  private static final int LENGTH_OF_MONTH = 7;

  private static final Pattern WRITTEN = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  private Dates() {}

  /** Whether a text gives the day, the month or the year of a date, and there is such a day. */
  public static boolean isDate(String text) {
    try {
      return WRITTEN.matcher(text).matches() && day(text) != null;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  /** The day from which a price of a date counts. */
  static LocalDate day(String date) {
    return switch (date.length()) {
      case LENGTH_OF_YEAR -> Year.parse(date).atMonth(12).atEndOfMonth();
      case LENGTH_OF_MONTH -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  /** The last day of a date as of which prices are requested. */
  static LocalDate end(String asOf) {
    return asOf.length() == LENGTH_OF_MONTH ? YearMonth.parse(asOf).atEndOfMonth() : day(asOf);
  }

  /** Whether a date lies after another. */
  public static boolean isAfter(String date, String other) {
    return day(date).isAfter(day(other));
  }

  /** Calendar months from a date to a later one; below 0 where it is not later. */
  public static long months(String from, String to) {
    return ChronoUnit.MONTHS.between(YearMonth.from(day(from)), YearMonth.from(day(to)));
  }
}
