package org.mixcost.load.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;

/**
 * A table in CSV as it is written: comma, quotes where they are needed, empty lines left out.
 *
 * @param file as the user named it
 * @param header the first row, with the names of the columns; without a cell in an empty file
 * @param rows below it
 */
public record CsvTable(String file, CsvRow header, List<CsvRow> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

  public CsvTable {
    rows = List.copyOf(rows);
  }

  /** The table of a text, or what breaks its syntax. */
  public static Checked<CsvTable> parse(String file, String text) {
    List<CsvRow> rows = new ArrayList<>();
    try (CSVParser records = FORMAT.parse(new StringReader(text))) {
      for (CSVRecord record : records) {
        rows.add(new CsvRow(record.toList(), (int) records.getCurrentLineNumber()));
      }
    } catch (UncheckedIOException | IOException syntax) {
      return Checked.failed(Issue.error("csv-syntax", Where.inFile(file), reason(syntax)));
    }
    rows.removeIf(CsvRow::isEmpty);
    return Checked.of(
        rows.isEmpty()
            ? new CsvTable(file, new CsvRow(List.of(), 1), List.of())
            : new CsvTable(file, rows.get(0), rows.subList(1, rows.size())));
  }

  private static String reason(Exception syntax) {
    Throwable cause = syntax.getCause() == null ? syntax : syntax.getCause();
    return String.valueOf(cause.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  /** The names of the columns. */
  public List<String> columns() {
    return header.cells();
  }

  /** The place of a cell. */
  public Where where(CsvRow row, int column) {
    return new Where(file, row.line(), column + 1);
  }

  /** Reports each column that stands there twice. */
  public void checkColumns(Issues issues) {
    columns().stream()
        .filter(column -> columns().indexOf(column) != columns().lastIndexOf(column))
        .distinct()
        .forEach(column -> issues.error(
            "duplicate-key",
            where(header, columns().lastIndexOf(column)),
            "column '" + column + "' stands here twice"));
  }

  /** Whether a row has a cell for each column, which is reported where it has not. */
  public boolean isWhole(CsvRow row, Issues issues) {
    if (row.cells().size() == columns().size()) {
      return true;
    }
    issues.error(
        "row-length",
        where(row, 0),
        "the row has " + row.cells().size() + " cells, the header " + columns().size(),
        "a text with a comma needs quotes");
    return false;
  }

  /** What to try where a column is missing: the file may be separated by semicolons. */
  public String separatorHelp() {
    boolean isOneColumn = columns().size() == 1 && columns().get(0).contains(";");
    return isOneColumn ? "separate the columns by commas, not semicolons" : "";
  }
}
