package org.mixcost.catalog;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/**
 * The least and the greatest number above 0 that the catalog knows of something, whoever says so; what is written far
 * outside is likely a slip.
 *
 * @param of its id, or empty for all that a table knows
 * @param low the least
 * @param high the greatest
 */
public record KnownRange(String of, double low, double high) {
  /** A quote says what was usual a year before and after its day. */
  private static final int MONTHS_NEAR = 12;

  /** Of some columns in some rows; empty where none of them has a number above 0. */
  static Optional<KnownRange> of(String id, List<Row> rows, Column.Numeric... columns) {
    DoubleSummaryStatistics known = rows.stream()
        .flatMap(row -> Arrays.stream(columns).flatMap(column -> row.find(column).stream()))
        .mapToDouble(Double::doubleValue)
        .filter(number -> number > 0)
        .summaryStatistics();
    return known.getCount() == 0
        ? Optional.empty()
        : Optional.of(new KnownRange(id, known.getMin(), known.getMax()));
  }

  /** Of the rows within a year of a month; of all where none is. */
  static Optional<KnownRange> near(
      YearMonth asOf, String id, List<Row> rows, Column.Numeric column) {
    List<Row> near =
        rows.stream().filter(row -> isNear(month(row.date()), asOf)).toList();
    return of(id, near.isEmpty() ? rows : near, column);
  }

  private static boolean isNear(YearMonth month, YearMonth asOf) {
    return Math.abs(ChronoUnit.MONTHS.between(month, asOf)) <= MONTHS_NEAR;
  }

  /** The month of a date; of a year the last. */
  static YearMonth month(String date) {
    return YearMonth.parse(date.length() < 7 ? date + "-12" : date.substring(0, 7));
  }
}
