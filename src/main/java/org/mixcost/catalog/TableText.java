package org.mixcost.catalog;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.mixcost.issue.ByteOrderMark;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;

/**
 * The text of a table of a folder, to which rows are added in the order of its own columns.
 *
 * @param table which
 * @param where its file
 * @param text what it holds, or the header alone where it holds nothing or there is no such file
 */
record TableText(CatalogTable table, Where where, String text) {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180
      .builder()
      .setRecordSeparator('\n')
      .setIgnoreEmptyLines(true)
      .get();

  /** The text of a table that was read before, so that nothing is wrong with it. */
  static TableText of(Path folder, CatalogTable table, Issues issues) {
    Path file = folder.resolve(table.file());
    Where where = Where.inFile(file.toString());
    String header = String.join(",", table.header()) + "\n";
    try {
      String text = Files.exists(file) ? Files.readString(file) : "";
      String ended = text.endsWith("\n") ? text : text + "\n";
      return new TableText(table, where, ByteOrderMark.strip(text).isBlank() ? header : ended);
    } catch (IOException failure) {
      issues.error("unreadable", where, "cannot read the table");
      return new TableText(table, where, header);
    }
  }

  /** The text without the rows that say something in a column; the same if there are none. */
  TableText without(Column column, String cell) {
    StringBuilder kept = new StringBuilder();
    boolean isAnyLeftOut = false;
    try (CSVParser parser = FORMAT.parse(new StringReader(ByteOrderMark.strip(text)));
        CSVPrinter printer = new CSVPrinter(kept, FORMAT)) {
      int place = header().indexOf(column.name());
      for (CSVRecord row : parser) {
        boolean isLeftOut = place >= 0 && place < row.size() && row.get(place).equals(cell);
        isAnyLeftOut |= isLeftOut;
        if (!isLeftOut) {
          printer.printRecord(row);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return isAnyLeftOut ? new TableText(table, where, kept.toString()) : this;
  }

  /** The text with further rows. */
  String with(List<Map<Column, String>> rows, Issues issues) {
    List<String> header = header();
    new RowCheck(table, issues).checkHeader(header, where);
    List<Column> columns =
        header.stream().flatMap(name -> table.column(name).stream()).toList();
    rows.forEach(row -> check(row, columns, issues));
    StringBuilder longer = new StringBuilder(text);
    try (CSVPrinter printer = new CSVPrinter(longer, FORMAT)) {
      for (Map<Column, String> row : rows) {
        printer.printRecord(columns.stream().map(column -> row.getOrDefault(column, "")));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return longer.toString();
  }

  /** The names of its columns in the order of its file. */
  private List<String> header() {
    try (CSVParser parser = FORMAT.parse(new StringReader(ByteOrderMark.strip(text)))) {
      return parser.iterator().next().toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What a row says must have a column, and be what the column holds. */
  private void check(Map<Column, String> row, List<Column> columns, Issues issues) {
    row.forEach((column, cell) -> {
      if (!cell.isEmpty() && !columns.contains(column)) {
        issues.error("missing-column", where, "the table has no column '" + column.name() + "'");
      }
      column.fault(cell).ifPresent(fault -> issues.error(fault.code(), where, fault.message()));
    });
  }
}
