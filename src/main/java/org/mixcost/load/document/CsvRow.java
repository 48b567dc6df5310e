package org.mixcost.load.document;

import java.util.List;

/**
 * A row of a table in CSV.
 *
 * @param cells in their order, trimmed
 * @param line on which it ends
 */
public record CsvRow(List<String> cells, int line) {
  public CsvRow {
    cells = List.copyOf(cells);
  }

  boolean isEmpty() {
    return cells.equals(List.of(""));
  }
}
