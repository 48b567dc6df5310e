package org.mixcost.load.document;

import java.util.List;

/**
 * A row of a table in CSV.
 *
 * @param cells in their order, trimmed
 * @param line on which it ends
 * @param number of the row in a spreadsheet, empty ones counted, from 1
 */
public record CsvRow(List<String> cells, int line, int number) {
  public CsvRow {
    cells = List.copyOf(cells);
  }

  boolean isEmpty() {
    return cells.stream().allMatch(String::isEmpty);
  }

  /** The row with so many cells at most, where those beyond hold nothing. */
  CsvRow cutTo(int most) {
    boolean isLonger =
        cells.size() > most && cells.subList(most, cells.size()).stream().allMatch(String::isEmpty);
    return isLonger ? new CsvRow(cells.subList(0, most), line, number) : this;
  }

  /** What a spreadsheet calls one of its cells, such as C4. */
  String cell(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(number).toString();
  }
}
