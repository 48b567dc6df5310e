package org.mixcost.decision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.catalog.Dates;

/** How old a source is, by its date and the date as of which a study takes prices. */
public enum SourceAge {
  /** At most 12 months. */
  UP_TO_A_YEAR("up to a year"),
  /** At most 24 months. */
  UP_TO_TWO_YEARS("up to two years"),
  /** More than that. */
  OLDER("older"),
  /** It says none. */
  UNDATED("no date");

  private static final int YEAR = 12;
  /** A year, or a year and a month whatever the day. */
  private static final Pattern DATE =
      Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])(?![0-9])|(?![-0-9]))");

  private final String words;

  SourceAge(String words) {
    this.words = words;
  }

  /** In words. */
  @Override
  public String toString() {
    return words;
  }

  /**
   * The age of a source.
   *
   * @param date ISO day, month or year, the first of a range of them, or empty; words are no date
   * @param asOf ISO day or month
   */
  static SourceAge of(String date, String asOf) {
    Matcher oldest = DATE.matcher(date);
    if (!oldest.lookingAt()) {
      return UNDATED;
    }
    long months = Dates.months(oldest.group(), asOf);
    return months <= YEAR ? UP_TO_A_YEAR : months <= 2 * YEAR ? UP_TO_TWO_YEARS : OLDER;
  }
}
