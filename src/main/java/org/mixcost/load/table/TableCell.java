package org.mixcost.load.table;

/** A cell of a table: the text that it shows and, in a workbook, what more is known of it. */
public sealed interface TableCell {
  /** What it shows, trimmed. */
  String text();

  /** Whether it holds nothing. */
  default boolean isEmpty() {
    return text().isEmpty();
  }

  /** A text, which may be that of a number. */
  record TextCell(String text) implements TableCell {}

  /**
   * A number of a workbook, whose decimal sign is in no doubt.
   *
   * @param digits with a point before decimals, and nothing between thousands
   * @param before what its format shows before them, such as a currency
   * @param after what its format shows after them, such as a percent sign or a unit
   */
  record NumberCell(String digits, String before, String after) implements TableCell {
    @Override
    public String text() {
      return (before + digits + after).strip();
    }

    /** What stands around the digits, such as their currency or unit. */
    public String sign() {
      return (before + after).strip();
    }
  }

  /** A day, a month or a time of a workbook, as ISO 8601 writes it. */
  record DateCell(String text) implements TableCell {}

  /**
   * A cell of a workbook that should hold a value and has none.
   *
   * @param text what it shows
   * @param message what is wrong with it
   * @param help what to do about it
   */
  record BrokenCell(String text, String message, String help) implements TableCell {}
}
