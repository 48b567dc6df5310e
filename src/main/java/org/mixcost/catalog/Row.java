package org.mixcost.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * One row of a catalog table.
 *
 * @param table the file's name without its ending
 * @param columns the place of each column, shared by all rows of the table
 * @param cells in the order of the columns
 * @param where it stands
 */
record Row(String table, Map<String, Integer> columns, List<String> cells, Where where) {

  String get(String column) {
    int place = columns.getOrDefault(column, cells.size());
    return place < cells.size() ? cells.get(place) : "";
  }

  Optional<Double> find(String column) {
    String text = get(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(Double.parseDouble(text));
  }

  /** The number of a column that is never empty. */
  double number(String column) {
    return find(column)
        .orElseThrow(() -> new IllegalStateException(column + " is empty at " + where));
  }

  /** The number of a column as a quantity of a name, if the cell is not empty. */
  Optional<Quantity> quantity(String name, String column, Unit unit) {
    return find(column).map(value -> Quantity.fixed(name, value, unit, citation()));
  }

  /** The id in the first column. */
  String id() {
    return columns.containsKey("id") ? get("id") : get("accelerator");
  }

  String date() {
    return get("date");
  }

  /** The day from which it counts. */
  LocalDate day() {
    return Dates.day(date());
  }

  boolean isVerified() {
    return get("unverified").isEmpty();
  }

  Citation citation() {
    String note =
        isVerified() ? get("note") : ("unverified; " + get("note")).replaceFirst("; $", "");
    return new Citation(Citation.Basis.CATALOG, get("source"), get("source_url"), date(), note, "");
  }
}
