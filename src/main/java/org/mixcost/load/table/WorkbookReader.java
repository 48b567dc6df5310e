package org.mixcost.load.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;

/** The first sheet of a workbook in .xlsx that is not hidden, as a table; that others are not read is a warning. */
public final class WorkbookReader {
  private static final long MOST_BYTES = 64L << 20;
  /** As many as a text may have that is allowed for a file of scenarios. */
  private static final int MOST_CELLS = 4 << 20;

  private static final String FORMATS = "styles.xml";

  private final String file;
  private final ReadableWorkbook workbook;

  private WorkbookReader(String file, ReadableWorkbook workbook) {
    this.file = file;
    this.workbook = workbook;
  }

  /** The table of the bytes of a workbook, or why they cannot be read. */
  public static Checked<Table> parse(String file, byte[] bytes) {
    try {
      if (ReadableWorkbook.isOLE2Header(bytes)) {
        return failed(
            "encrypted", file, "the workbook is locked with a password, or of the old format .xls");
      }
      Unpacked unpacked = Unpacked.of(bytes, MOST_BYTES);
      return unpacked.bytes() > MOST_BYTES
          ? tooLarge(file, "the workbook is larger than " + (MOST_BYTES >> 20) + " MiB inside")
          : read(file, bytes, unpacked.has(FORMATS));
    } catch (OutOfMemoryError absurd) { // the library makes room for any cell that is named
      return tooLarge(file, "the workbook takes more memory than there is");
    } catch (IOException | RuntimeException damaged) { // the library fails with whatever it meets
      return failed(
          "xlsx-syntax", file, "the workbook is damaged, or unlike those of spreadsheets");
    }
  }

  private static Checked<Table> tooLarge(String file, String message) {
    return failed("too-large", file, message);
  }

  private static Checked<Table> failed(String code, String file, String message) {
    return Checked.failed(
        Issue.error(code, Where.inFile(file), message).withHelp(CsvExport.of(file)));
  }

  private static Checked<Table> read(String file, byte[] bytes, boolean hasFormats)
      throws IOException {
    ReadingOptions options = new ReadingOptions(hasFormats, true);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
      return new WorkbookReader(file, workbook).table();
    }
  }

  private Checked<Table> table() throws IOException {
    Sheet sheet = workbook
        .getSheets()
        .filter(any -> any.getVisibility() == SheetVisibility.VISIBLE)
        .findFirst()
        .orElseThrow();
    List<TableRow> rows = rows(sheet);
    int columns = rows.stream().mapToInt(TableRow::lastFilled).max().orElse(0);
    if ((long) rows.size() * columns > MOST_CELLS) {
      return tooLarge(file, "the sheet has more than " + MOST_CELLS + " cells");
    }
    List<TableRow> whole = rows.stream().map(row -> row.padTo(columns)).toList();
    return Checked.of(Table.of(file, Optional.empty(), whole), notRead(sheet));
  }

  private static List<TableRow> rows(Sheet sheet) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      return rows.map(WorkbookReader::row).filter(row -> !row.isEmpty()).toList();
    }
  }

  /** A row by the number of its cells, as it need not have one itself. */
  private static TableRow row(Row row) {
    int number = row.stream()
        .filter(Objects::nonNull)
        .findFirst()
        .map(cell -> cell.getAddress().getRow() + 1)
        .orElse(row.getRowNum());
    List<TableCell> cells = row.stream()
        .map(cell -> cell == null ? TableRow.EMPTY : WorkbookCell.of(cell))
        .toList();
    TableRow all = new TableRow(cells, number, number);
    return all.cutTo(all.lastFilled());
  }

  private Issues notRead(Sheet sheet) {
    Issues issues = new Issues();
    String others = workbook
        .getSheets()
        .filter(other -> other != sheet)
        .map(other -> "'" + other.getName() + "'")
        .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      issues.warning(
          "sheets-not-read",
          Where.inFile(file),
          "only the sheet '" + sheet.getName() + "' is read, not " + others);
    }
    return issues;
  }
}
