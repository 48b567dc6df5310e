package org.mixcost.load.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A row of a table.
 *
 * @param cells in their order
 * @param line on which it ends; in a workbook the number of the row
 * @param number of the row in a spreadsheet, empty ones counted, from 1
 */
public record TableRow(List<TableCell> cells, int line, int number) {
  /** A cell that holds nothing. */
  static final TableCell EMPTY = new TableCell.TextCell("");

  public TableRow {
    cells = List.copyOf(cells);
  }

  /** A row of texts. */
  public static TableRow of(List<String> texts, int line, int number) {
    return new TableRow(
        texts.stream().<TableCell>map(TableCell.TextCell::new).toList(), line, number);
  }

  /** The text of a cell. */
  public String text(int column) {
    return cells.get(column).text();
  }

  /** The texts of all cells, which are not copied. */
  List<String> texts() {
    return new AbstractList<>() {
      @Override
      public String get(int column) {
        return text(column);
      }

      @Override
      public int size() {
        return cells.size();
      }
    };
  }

  boolean isEmpty() {
    return cells.stream().allMatch(TableCell::isEmpty);
  }

  /** How many cells it has up to the last that holds something. */
  int lastFilled() {
    int last = cells.size();
    while (last > 0 && cells.get(last - 1).isEmpty()) {
      last--;
    }
    return last;
  }

  /** The row with so many cells at most, where those beyond hold nothing. */
  TableRow cutTo(int most) {
    return cells.size() > most && lastFilled() <= most
        ? new TableRow(cells.subList(0, most), line, number)
        : this;
  }

  /** The row with so many cells at least, of which those beyond its own hold nothing. */
  TableRow padTo(int least) {
    List<TableCell> padded = new ArrayList<>(cells);
    padded.addAll(Collections.nCopies(Math.max(0, least - cells.size()), EMPTY));
    return new TableRow(padded, line, number);
  }

  /** What a spreadsheet calls one of its cells, such as C4. */
  public String cell(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(number).toString();
  }
}
