package org.mixcost.load.table;

/** A cell of a table: the text that it shows and, in a workbook, what more is known of it. */
public sealed interface TableCell {
  /** A cell that holds nothing. */
  TableCell EMPTY = new Text("");

  /** What it shows, trimmed. */
  String text();

  /** Whether it holds nothing. */
  default boolean isEmpty() {
    return text().isEmpty();
  }

  /** A text, which may be that of a number. */
  record TextCell(String text) implements TableCell {}
}
