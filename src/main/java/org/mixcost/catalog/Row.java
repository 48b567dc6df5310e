package org.mixcost.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;

/**
 * One row of a catalog table.
 *
 * @param table the file's name without its ending
 * @param columns the place of each column, shared by all rows of the table
 * @param cells in the order of the columns
 * @param where it stands
 * @param isOwn whether it is the user's own
 */
record Row(
    String table, Map<String, Integer> columns, List<String> cells, Where where, boolean isOwn) {

  /** The same on another line of its file. */
  Row atLine(int line) {
    return new Row(table, columns, cells, new Where(where.file(), line, 1), isOwn);
  }

  String get(Column column) {
    int place = columns.getOrDefault(column.name(), cells.size());
    return place < cells.size() ? cells.get(place) : "";
  }

  /** The number of a column in its unit, if the cell is not empty. */
  Optional<Double> find(Column.Numeric column) {
    return column.read(get(column));
  }

  /** The number of a column that is never empty. */
  double number(Column.Numeric column) {
    return find(column)
        .orElseThrow(() -> new IllegalStateException(column.name() + " is empty at " + where));
  }

  /** The number of a column as a quantity of a name, if the cell is not empty. */
  Optional<Quantity> quantity(String name, Column.Numeric column) {
    return find(column)
        .map(value -> Quantity.fixed(name, value, column.unit().orElseThrow(), citation()));
  }

  /** What it goes by: its id, or in a table without ids of its own its alias or its accelerator. */
  String id() {
    if (columns.containsKey(Columns.ALIAS.name())) {
      return get(Columns.ALIAS);
    }
    return get(columns.containsKey(Columns.ID.name()) ? Columns.ID : Columns.ACCELERATOR);
  }

  /** Whether both are from one place of the user's own tables, or both come with mixcost. */
  boolean isBeside(Row other) {
    return isOwn == other.isOwn && place().equals(other.place());
  }

  /** Where the file of its table is. */
  private String place() {
    String file = where.file();
    return file.substring(0, file.length() - CatalogTable.file(table).length());
  }

  String date() {
    return get(Columns.DATE);
  }

  /** The day from which it counts. */
  LocalDate day() {
    return Dates.day(date());
  }

  boolean isVerified() {
    return get(Columns.UNVERIFIED).isEmpty();
  }

  Citation citation() {
    Citation citation = new Citation(
        Citation.Basis.CATALOG,
        get(Columns.SOURCE),
        get(Columns.SOURCE_URL),
        date(),
        get(Columns.NOTE),
        "");
    return isVerified() ? citation : citation.unverified();
  }
}
