package org.mixcost.load.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;

/**
 * A table, with the names of its columns in the first row; empty rows are left out.
 *
 * @param file as the user named it
 * @param separator between cells of a text; a workbook has none
 * @param header the first row, with the names of the columns; without a cell in an empty file
 * @param rows below it
 */
public record Table(
    String file, Optional<Character> separator, TableRow header, List<TableRow> rows) {
  public Table {
    rows = List.copyOf(rows);
  }

  /** The table of rows that are not empty; columns at the end that have neither a name nor a cell are none. */
  public static Table of(String file, Optional<Character> separator, List<TableRow> rows) {
    if (rows.isEmpty()) {
      return new Table(file, separator, new TableRow(List.of(), 1, 1), List.of());
    }
    int columns = rows.stream().mapToInt(TableRow::lastFilled).max().orElseThrow();
    List<TableRow> cut = rows.stream().map(row -> row.cutTo(columns)).toList();
    return new Table(file, separator, cut.get(0), cut.subList(1, cut.size()));
  }

  /** The names of the columns. */
  public List<String> columns() {
    return header.texts();
  }

  /** The place of a cell. */
  public Where where(TableRow row, int column) {
    return new Where(file, row.line(), column + 1);
  }

  /** Reports each column that stands there twice. */
  public void checkColumns(Issues issues) {
    List<String> columns = columns();
    Set<String> seen = new HashSet<>();
    Map<String, Integer> last = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).isEmpty() && !seen.add(columns.get(i))) {
        last.put(columns.get(i), i);
      }
    }
    last.forEach((column, index) -> issues.error(
        "duplicate-key", where(header, index), "column '" + column + "' stands here twice"));
  }

  /** Whether a row has a cell for each column, which is reported where it has not. */
  public boolean isWhole(TableRow row, Issues issues) {
    int cells = row.cells().size();
    int columns = header.cells().size();
    if (cells == columns) {
      return true;
    }
    issues.error(
        "row-length",
        where(row, 0),
        "the row has " + cells + " cells, the header " + columns,
        "a text with a " + separator.map(Table::name).orElse("separator") + " needs quotes");
    return false;
  }

  private static String name(char separator) {
    return separator == ',' ? "comma" : separator == ';' ? "semicolon" : "tab";
  }
}
