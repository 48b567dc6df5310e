package org.mixcost.catalog;

import static java.util.Comparator.comparing;

import java.util.List;

/**
 * How prices stand to the date they were looked up for.
 *
 * @param oldest date of the oldest quote that counts
 * @param newest date of the newest one
 * @param early whether they were quoted after the date, because nothing older is known
 * @param verified whether their sources were read; prices from memory or that look wrong are not
 */
public record Standing(String oldest, String newest, boolean early, boolean verified) {
  /** Prices older than this, in months, are reported, and do not count beside younger ones. */
  public static final long MONTHS_FRESH = 12;

  static Standing of(List<String> dates, boolean early, boolean verified) {
    List<String> sorted = dates.stream().sorted(comparing(Dates::day)).toList();
    return new Standing(sorted.get(0), sorted.get(sorted.size() - 1), early, verified);
  }

  /** The dates, from the oldest to the newest. */
  public String dates() {
    return oldest.equals(newest) ? oldest : oldest + " to " + newest;
  }
}
