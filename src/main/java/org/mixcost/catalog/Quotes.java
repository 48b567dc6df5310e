package org.mixcost.catalog;

import static java.util.stream.Collectors.groupingBy;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * What one thing cost at a date, by those who sell it: of each seller the quote nearest before the date.
 *
 * @param rows one of each seller, at least one
 * @param early whether the date lies before every known quote, so that the first later one stands in
 */
record Quotes(List<Row> rows, boolean early) {
  /** A quote is not set beside another seller's when it is older than this. */
  private static final int MONTHS_FRESH = 24;

  /**
   * The quotes as of a month or day.
   *
   * @param rows quotes of one thing, at least one; unverified ones count only where there are no others
   * @param asOf ISO month or day
   * @param seller who quotes
   */
  static Quotes asOf(List<Row> rows, String asOf, Function<Row, String> seller) {
    List<Row> trusted = rows.stream().filter(Row::isVerified).toList();
    List<Row> known = trusted.isEmpty() ? rows : trusted;
    List<Row> before =
        known.stream().filter(row -> row.date().compareTo(asOf + "~") <= 0).toList();
    List<Row> usable = before.isEmpty() ? earliest(known) : fresh(before, asOf);
    return new Quotes(latestOfEach(usable, seller), before.isEmpty());
  }

  private static List<Row> earliest(List<Row> rows) {
    String first = rows.stream().map(Row::date).min(Comparator.naturalOrder()).orElseThrow();
    return rows.stream().filter(row -> row.date().equals(first)).toList();
  }

  private static List<Row> fresh(List<Row> rows, String asOf) {
    YearMonth oldest = month(asOf).minusMonths(MONTHS_FRESH);
    List<Row> fresh =
        rows.stream().filter(row -> !month(row.date()).isBefore(oldest)).toList();
    return fresh.isEmpty() ? List.of(latest(rows)) : fresh;
  }

  private static List<Row> latestOfEach(List<Row> rows, Function<Row, String> seller) {
    return rows.stream()
        .collect(groupingBy(seller, TreeMap::new, java.util.stream.Collectors.toList()))
        .values()
        .stream()
        .map(Quotes::latest)
        .toList();
  }

  /** The newest row; of two of one day the later in the table, which is the user's own. */
  private static Row latest(List<Row> rows) {
    return rows.stream()
        .reduce((a, b) -> b.date().compareTo(a.date()) >= 0 ? b : a)
        .orElseThrow();
  }

  private static YearMonth month(String date) {
    return YearMonth.parse(date.length() < 7 ? date + "-01" : date.substring(0, 7));
  }

  /** What the sellers ask: a number where they agree, otherwise the spread of their quotes. */
  Quantity quantity(String name, Unit unit, ToDoubleFunction<Row> price) {
    List<Double> prices = rows.stream().map(price::applyAsDouble).toList();
    boolean agree = prices.stream().distinct().count() == 1;
    Distribution spread =
        agree ? new Distribution.Fixed(prices.get(0)) : new Distribution.Empirical(prices);
    return new Quantity(name, spread, unit, citation());
  }

  Citation citation() {
    Row newest = latest(rows);
    return rows.size() == 1
        ? newest.citation()
        : new Citation(
            Citation.Basis.CATALOG,
            rows.size() + " sellers, newest: " + newest.get("source"),
            newest.get("source_url"),
            newest.date(),
            "the spread of their quotes",
            "");
  }

  boolean isVerified() {
    return rows.get(0).isVerified();
  }
}
