package org.mixcost.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables as CSV, with numbers in full. */
public final class CsvWriter {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private CsvWriter() {}

  /** A table: its headings and its rows. */
  public static String table(ReportTable table) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(
          table.columns().stream().map(ReportTable.Column::heading).toList());
      for (ReportTable.Row row : table.rows()) {
        printer.printRecord(cells(row));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<String> cells(ReportTable.Row row) {
    return row.cells().stream().map(CellText::forMachines).toList();
  }
}
