package org.mixcost.report.write;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mixcost.issue.Printable;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;

/** Tables as CSV, with numbers in full; several follow each other with an empty line between. */
final class CsvWriter extends TextWriter {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  /**
   * What a formula may start with, also in the wide forms of East Asian scripts.
   *
   * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
   */
  private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  @Override
  String text(ReportDocument document, Pictures pictures) {
    return document.sheets().stream().map(CsvWriter::table).collect(joining("\n"));
  }

  /** A table: its headings and its rows. */
  static String table(ReportTable table) {
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

  private static String cell(Cell cell) {
    return cell.number().isPresent()
        ? Numbers.forMachines(cell.number().getAsDouble())
        : words(cell.text());
  }

  /** Words that a spreadsheet shows and does not run: what it would take for a formula has an apostrophe before it. */
  private static String words(String text) {
    String words = Printable.text(text);
    boolean isFormula = !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0;
    return (isFormula ? "'" : "") + words;
  }
}
