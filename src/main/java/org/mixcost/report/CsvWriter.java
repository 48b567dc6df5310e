package org.mixcost.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mixcost.issue.Printable;

/** Tables as CSV, with numbers in full. */
public final class CsvWriter {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  /**
   * What a formula may start with, also in the wide forms of East Asian scripts.
   *
   * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
   */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvWriter() {}

  /** A table: its headings and its rows. */
  public static String table(ReportTable table) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(
          table.columns().stream().map(column -> words(column.heading())).toList());
      for (ReportTable.Row row : table.rows()) {
        printer.printRecord(cells(row));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<String> cells(ReportTable.Row row) {
    return row.cells().stream().map(CsvWriter::cell).toList();
  }

  private static String cell(ReportTable.Cell cell) {
    return cell instanceof ReportTable.Cell.Label words
        ? words(words.text())
        : CellText.forMachines(cell);
  }

  /** Words that a spreadsheet shows and does not run: what it would take for a formula has an apostrophe before it. */
  private static String words(String text) {
    boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return (isFormula ? "'" : "") + Printable.text(text);
  }
}
