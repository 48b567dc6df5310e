package org.mixcost.report.present;

import java.util.List;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.Dates;
import org.mixcost.catalog.Standing;

/**
 * How old the rows of a catalog table are.
 *
 * @param rows how many there are
 * @param oldest date of the oldest
 * @param newest date of the newest
 * @param old how many are more than 12 months older than the newest price of the catalog
 */
record RowAges(int rows, String oldest, String newest, long old) {

  static RowAges of(Catalog catalog, String table) {
    List<String> dates = catalog.dates(table);
    String today = catalog.date();
    return new RowAges(
        dates.size(),
        dates.stream().reduce((a, b) -> Dates.isAfter(a, b) ? b : a).orElse(""),
        dates.stream().reduce((a, b) -> Dates.isAfter(b, a) ? b : a).orElse(""),
        dates.stream()
            .filter(date -> Dates.months(date, today) > Standing.MONTHS_FRESH)
            .count());
  }
}
