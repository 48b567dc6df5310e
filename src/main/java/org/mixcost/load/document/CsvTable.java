package org.mixcost.load.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.LibraryMessage;
import org.mixcost.issue.Where;

/**
 * A table in CSV as spreadsheets write it: separated by commas, semicolons or tabs, quotes where they are needed, empty rows
 * left out.
 *
 * @param file as the user named it
 * @param separator between cells
 * @param header the first row, with the names of the columns; without a cell in an empty file
 * @param rows below it
 */
public record CsvTable(String file, char separator, CsvRow header, List<CsvRow> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  /** The line by which spreadsheets tell each other the separator. */
  private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?");

  public CsvTable {
    rows = List.copyOf(rows);
  }

  /** The table of a text, or what breaks its syntax. */
  public static Checked<CsvTable> parse(String file, String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    Matcher told = SEPARATOR_LINE.matcher(first.strip());
    char separator = told.matches() ? told.group(1).charAt(0) : separator(first);
    List<CsvRow> rows = new ArrayList<>();
    CSVFormat format = FORMAT.builder().setDelimiter(separator).get();
    try (CSVParser records = format.parse(new StringReader(text))) {
      for (CSVRecord record : records) {
        int line = (int) records.getCurrentLineNumber();
        rows.add(new CsvRow(record.toList(), line, (int) record.getRecordNumber()));
      }
    } catch (UncheckedIOException | IOException syntax) {
      return Checked.failed(
          Issue.error("csv-syntax", Where.inFile(file), LibraryMessage.of(syntax)));
    }
    rows.removeIf(CsvRow::isEmpty);
    if (told.matches()) {
      rows.remove(0);
    }
    return Checked.of(rows.isEmpty() ? empty(file, separator) : of(file, separator, rows));
  }

  /** The separator that is most often between the names of the columns. */
  public static char separator(String header) {
    String unquoted = header.replaceAll("\"[^\"]*\"", "");
    return SEPARATORS.stream()
        .max(Comparator.comparingLong(
            candidate -> unquoted.chars().filter(sign -> sign == candidate).count()))
        .orElseThrow();
  }

  private static CsvTable empty(String file, char separator) {
    return new CsvTable(file, separator, new CsvRow(List.of(), 1, 1), List.of());
  }

  /** Columns at the end that have neither a name nor a cell are none. */
  private static CsvTable of(String file, char separator, List<CsvRow> rows) {
    int columns = rows.stream().mapToInt(CsvTable::lastFilled).max().orElseThrow();
    List<CsvRow> cut = rows.stream()
        .map(row -> row.cutTo(Math.max(columns, lastFilled(rows.get(0)))))
        .toList();
    return new CsvTable(file, separator, cut.get(0), cut.subList(1, cut.size()));
  }

  private static int lastFilled(CsvRow row) {
    int last = row.cells().size();
    while (last > 0 && row.cells().get(last - 1).isEmpty()) {
      last--;
    }
    return last;
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
        .filter(column -> !column.isEmpty())
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
        "a text with a " + (separator == ',' ? "comma" : separator == ';' ? "semicolon" : "tab")
            + " needs quotes");
    return false;
  }
}
