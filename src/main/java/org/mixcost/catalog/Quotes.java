package org.mixcost.catalog;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * What one thing cost at a date, by those who sell it.
 *
 * <p>The rule of quotes: of each seller the newest quote up to the date; of these none that is more than 12 months older
 * than the date, as long as a younger one is there, and else only those of the newest day. Unverified quotes count only
 * where there are no others. Where no quote is as old as the date, those of the first later day stand in.
 *
 * @param rows those that count, one of each seller, at least one
 * @param notCounted in words, which do not count and why; empty where all do
 * @param early whether the date lies before every known quote, so that the first later one stands in
 */
record Quotes(List<Row> rows, String notCounted, boolean early) {
  private static final int MOST_NAMED = 5;

  /**
   * The quotes as of a month or day.
   *
   * @param rows quotes of one thing, at least one
   * @param asOf ISO month or day
   * @param seller who quotes
   */
  static Quotes asOf(List<Row> rows, String asOf, Function<Row, String> seller) {
    List<Row> trusted = only(rows, Row::isVerified);
    List<Row> known = trusted.isEmpty() ? rows : trusted;
    int unverified = rows.size() - known.size();
    List<Row> before = only(known, row -> !row.day().isAfter(Dates.end(asOf)));
    if (before.isEmpty()) {
      LocalDate first = known.stream().map(Row::day).min(naturalOrder()).orElseThrow();
      List<Row> stand = only(known, row -> row.day().equals(first));
      return new Quotes(latestOfEach(stand, seller), notCounted(List.of(), unverified), true);
    }
    List<Row> latest = latestOfEach(before, seller);
    List<Row> fresh = fresh(latest, asOf);
    List<String> older = latest.stream()
        .filter(row -> !fresh.contains(row))
        .map(row -> seller.apply(row) + " " + row.date())
        .toList();
    return new Quotes(fresh, notCounted(older, unverified), false);
  }

  private static List<Row> fresh(List<Row> latest, String asOf) {
    LocalDate newest = latest.stream().map(Row::day).max(naturalOrder()).orElseThrow();
    List<Row> fresh = only(latest, row -> Dates.months(row.date(), asOf) <= Standing.MONTHS_FRESH);
    return fresh.isEmpty() ? only(latest, row -> row.day().equals(newest)) : fresh;
  }

  private static List<Row> only(List<Row> rows, Predicate<Row> condition) {
    return rows.stream().filter(condition).toList();
  }

  private static List<Row> latestOfEach(List<Row> rows, Function<Row, String> seller) {
    return rows.stream().collect(groupingBy(seller, TreeMap::new, toList())).values().stream()
        .map(Quotes::latest)
        .toList();
  }

  /** The newest row; of two of one day the later in the table, which is the user's own. */
  private static Row latest(List<Row> rows) {
    return rows.stream().reduce((a, b) -> b.day().isBefore(a.day()) ? a : b).orElseThrow();
  }

  private static String notCounted(List<String> older, int unverified) {
    String named = older.stream().limit(MOST_NAMED).collect(joining(", "))
        + (older.size() > MOST_NAMED ? " and " + (older.size() - MOST_NAMED) + " more" : "");
    String aged = older.isEmpty()
        ? ""
        : "not used, as over " + Standing.MONTHS_FRESH + " months old: " + named;
    String doubted = unverified == 0 ? "" : "not used, as unverified: " + unverified;
    return aged + (aged.isEmpty() || doubted.isEmpty() ? "" : "; ") + doubted;
  }

  /** When they were quoted, and how that stands to the date. */
  Standing standing() {
    return Standing.of(rows.stream().map(Row::date).toList(), early, rows.get(0).isVerified());
  }

  /** What the sellers ask: a number where they agree, otherwise the spread of their quotes. */
  Price price(String name, Unit unit, ToDoubleFunction<Row> price) {
    List<Double> prices = rows.stream().map(price::applyAsDouble).toList();
    Quantity quoted = new Quantity(name, Distribution.ofObserved(prices), unit, citation());
    return new Price(quoted, standing());
  }

  /** Who quotes, and when, and whose quotes do not count. */
  Citation citation() {
    Row newest = latest(rows);
    if (rows.size() == 1) {
      return newest.citation().noting(notCounted);
    }
    return new Citation(
            Citation.Basis.CATALOG,
            rows.size() + " sellers, newest: " + newest.get(Columns.SOURCE),
            newest.get(Columns.SOURCE_URL),
            standing().dates(),
            "the spread of their quotes",
            "")
        .noting(notCounted);
  }
}
