package org.mixcost.report.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mixcost.issue.OptionalLibrary;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;
import tech.tablesaw.api.Table;

/**
 * A table as readers see it.
 *
 * @param id what tells it from the other tables of a result, lasting
 * @param title what it shows
 * @param columns with their units
 * @param rows each with one cell a column
 * @param notes lines under the table
 */
public record ReportTable(
    String id, String title, List<Column> columns, List<Row> rows, List<String> notes)
    implements Block {

  private static final String ROUNDED =
      "Each figure is rounded by itself: parts add up to their total but for its last digit.";

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

  /** The lines under it where its figures are rounded: its notes and, where that shows in a total, that they are. */
  public List<String> footnotes() {
    return Totals.areRoundedApart(this)
        ? Stream.concat(notes.stream(), Stream.of(ROUNDED)).toList()
        : notes;
  }

  /**
   * The same table as Tablesaw knows it, for a program that filters, groups, pivots or joins.
   *
   * <p>A column keeps its heading: of numbers in full, shares as parts of 1, or of words. Empty cells, and words among
   * numbers, are missing. A row that sums up those above is a row like any other; the tidy tables have none.
   */
  public Table toTable() {
    OptionalLibrary.require("tables of Tablesaw", OptionalLibrary.TABLESAW);
    return TablesawTables.of(this);
  }

  /** The same for a page without much room: some columns are left out, others have shorter headings. */
  public ReportTable brief() {
    List<Integer> shown = IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).brief().isPresent())
        .boxed()
        .toList();
    return new ReportTable(
        id,
        title,
        shown.stream().map(i -> columns.get(i).shortened()).toList(),
        rows.stream().map(row -> row.only(shown)).toList(),
        notes);
  }

  /** Its rows for programs, each with the headings as names; what is empty is left out. */
  public Items data() {
    return Items.of(rows, this::data);
  }

  private Fields data(Row row) {
    Map<String, Data> fields = new LinkedHashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      if (cell.number().isPresent()) {
        fields.put(columns.get(i).heading(), new Data.Decimal(cell.number().getAsDouble()));
      } else if (!cell.text().isEmpty()) {
        fields.put(columns.get(i).heading(), new Data.TextValue(cell.text()));
      }
    }
    return new Fields(fields);
  }

  /**
   * A column.
   *
   * @param heading with the unit, where all its cells have one
   * @param isNumeric whether its cells stand at the right
   * @param brief its heading where there is not much room; none if it is left out there
   */
  public record Column(String heading, boolean isNumeric, Optional<String> brief) {
    /** One of words. */
    public static Column text(String heading) {
      return new Column(heading, false, Optional.of(heading));
    }

    /** One of numbers, which stand at the right. */
    public static Column number(String heading) {
      return new Column(heading, true, Optional.of(heading));
    }

    /** One with a shorter heading where there is not much room. */
    public static Column number(String heading, String brief) {
      return new Column(heading, true, Optional.of(brief));
    }

    private Column shortened() {
      return new Column(brief.orElseThrow(), isNumeric, brief);
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

    /** One that sums up nothing. */
    public static Row of(Cell... cells) {
      return new Row(List.of(cells), false);
    }

    private Row only(List<Integer> columns) {
      return new Row(columns.stream().map(cells::get).toList(), isSum);
    }
  }

  /** What stands in a row and a column. */
  public sealed interface Cell {

    /** A number, or nothing to say. */
    static Cell ofOptional(Optional<Double> value) {
      return value.<Cell>map(Numeric::new).orElse(new Empty());
    }

    /** For people. */
    String text();

    /** Its number, for machines; none where it is words or nothing. */
    default OptionalDouble number() {
      return OptionalDouble.empty();
    }

    /** Its number as it is rounded for people; 0 where there is none. */
    default BigDecimal rounded() {
      return BigDecimal.ZERO;
    }

    /** The id of how it was computed, where that is told. */
    default Optional<String> working() {
      return Optional.empty();
    }

    /**
     * A figure of which it is told how it was computed.
     *
     * @param id of that among the {@link Workings} of the document
     */
    record Worked(Cell figure, String id) implements Cell {
      @Override
      public String text() {
        return figure.text();
      }

      @Override
      public OptionalDouble number() {
        return figure.number();
      }

      @Override
      public BigDecimal rounded() {
        return figure.rounded();
      }

      @Override
      public Optional<String> working() {
        return Optional.of(id);
      }
    }

    /** Words. */
    record Label(String text) implements Cell {}

    /** A number, rounded for people and written in full for machines. */
    record Numeric(double value) implements Cell {
      @Override
      public String text() {
        return Numbers.forPeople(value);
      }

      @Override
      public OptionalDouble number() {
        return OptionalDouble.of(value);
      }

      @Override
      public BigDecimal rounded() {
        return Numbers.rounded(value);
      }
    }

    /** A share of 1, written as a percentage for people. */
    record Percentage(double value) implements Cell {
      @Override
      public String text() {
        return Numbers.percent(value);
      }

      @Override
      public OptionalDouble number() {
        return OptionalDouble.of(value);
      }

      @Override
      public BigDecimal rounded() {
        return Numbers.roundedPercent(value);
      }
    }

    /** A difference of two amounts that are the same: a word for people, 0 for machines. */
    record Tie() implements Cell {
      @Override
      public String text() {
        return "same";
      }

      @Override
      public OptionalDouble number() {
        return OptionalDouble.of(0);
      }
    }

    /** Nothing to say. */
    record Empty() implements Cell {
      @Override
      public String text() {
        return "";
      }
    }
  }
}
