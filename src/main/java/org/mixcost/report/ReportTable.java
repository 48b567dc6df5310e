package org.mixcost.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;
import tech.tablesaw.api.Table;

/**
 * A table as readers see it: all that a writer of tables knows.
 *
 * @param id what tells it from the other tables of a result, lasting
 * @param title what it shows
 * @param columns with their units
 * @param rows each with one cell a column
 * @param notes lines under the table
 */
public record ReportTable(
    String id, String title, List<Column> columns, List<Row> rows, List<String> notes) {

  public ReportTable {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of '" + id + "' has " + row.cells().size() + " cells");
      }
    }
  }

  /**
   * The same table as Tablesaw knows it, for a program that filters, groups, pivots or joins.
   *
   * <p>A column keeps its heading: of numbers in full, shares as parts of 1, or of words. Empty cells, and words among
   * numbers, are missing. A row that sums up those above is a row like any other; the tidy tables have none.
   */
  public Table toTable() {
    return TablesawTables.of(this);
  }

  /**
   * A column.
   *
   * @param heading with the unit, where all its cells have one
   * @param isNumeric whether its cells stand at the right
   */
  public record Column(String heading, boolean isNumeric) {
    public static Column text(String heading) {
      return new Column(heading, false);
    }

    public static Column number(String heading) {
      return new Column(heading, true);
    }
  }

  /**
   * A row.
   *
   * @param cells one a column
   * @param isSum whether it sums up the rows above
   */
  public record Row(List<Cell> cells, boolean isSum) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row of(Cell... cells) {
      return new Row(List.of(cells), false);
    }
  }

  /** What stands in a row and a column. */
  public sealed interface Cell {

    /** Its number, for machines; none where it is words or nothing. */
    default OptionalDouble number() {
      return OptionalDouble.empty();
    }

    /** Words. */
    record Label(String text) implements Cell {}

    /** A number, rounded for people and written in full for machines. */
    record Amount(double value) implements Cell {
      @Override
      public OptionalDouble number() {
        return OptionalDouble.of(value);
      }
    }

    /** A share of 1, written as a percentage for people. */
    record Share(double value) implements Cell {
      @Override
      public OptionalDouble number() {
        return OptionalDouble.of(value);
      }
    }

    /** A difference of two amounts that are the same: a word for people, 0 for machines. */
    record Tie() implements Cell {
      @Override
      public OptionalDouble number() {
        return OptionalDouble.of(0);
      }
    }

    /** Nothing to say. */
    record Nothing() implements Cell {}
  }
}
