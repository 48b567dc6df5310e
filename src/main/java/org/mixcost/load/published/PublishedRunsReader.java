package org.mixcost.load.published;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.PublishedRun;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.load.document.TextFile;
import org.mixcost.load.table.CsvReader;
import org.mixcost.load.table.Table;

/**
 * Reads runs to test estimates against.
 *
 * <p>The columns are those of the catalog table {@code runs}; those without which no run can be
 * estimated must be there, the others may be left out.
 * Cells may be empty: what an estimate needs and a run does not say is the reason why it is refused, not an error.
 */
public final class PublishedRunsReader {
  /** Columns without which no run can be estimated. */
  private static final List<String> NEEDED = List.of(
      "id", "org", "arch", "params_active", "tokens_trained", "hardware", "chip_hours_reported");

  /** Columns of tables of runs that nothing here follows from. */
  private static final List<String> FOR_READERS =
      List.of("year", "layers", "d_model", "seq_len", "confidence", "from_memory_fields", "notes");

  /** Columns of the catalog that say who says so, and may be empty in a user's file. */
  private static final List<String> ABOUT_THE_ROW = List.of("date", "source");

  private static final int MOST_MEBIBYTES = 64;

  private final Catalog catalog;

  /** With the accelerators of a catalog. */
  public PublishedRunsReader(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The runs of a file, or all that is wrong with it. */
  public Checked<PublishedRunTable> read(Path file) {
    return read(file, FileAccess.ANYWHERE);
  }

  /** The same of a file that may be one that is not to be read. */
  public Checked<PublishedRunTable> read(Path file, FileAccess access) {
    return TextFile.read(file, access.upTo(MOST_MEBIBYTES)).then(this::read);
  }

  /** The runs of the bytes of a file that is named so, or all that is wrong with it. */
  public Checked<PublishedRunTable> read(String file, byte[] bytes) {
    return TextFile.of(file, bytes, FileAccess.ANYWHERE.upTo(MOST_MEBIBYTES)).then(this::read);
  }

  private Checked<PublishedRunTable> read(TextFile read) {
    return CsvReader.parse(read.input().file(), read.text())
        .then(this::runs)
        .then(runs -> Checked.of(new PublishedRunTable(read.input(), runs)));
  }

  private Checked<List<PublishedRun>> runs(Table table) {
    Issues issues = new Issues();
    if (!table.columns().isEmpty()) {
      checkHeader(table, issues);
    }
    List<RunRow> rows =
        table.rows().stream().map(row -> new RunRow(table, row, catalog)).toList();
    if (rows.isEmpty()) {
      issues.error("empty-file", Where.inFile(table.file()), "there is no run in it");
    }
    rows.forEach(row -> row.check(issues));
    checkIds(rows, issues);
    return issues.hasErrors()
        ? Checked.failed(issues)
        : Checked.of(rows.stream().map(RunRow::run).toList(), issues);
  }

  /** Whether cells of a column may be empty here, although the catalog needs them. */
  static boolean mayBeEmpty(String column) {
    return ABOUT_THE_ROW.contains(column);
  }

  private static void checkHeader(Table table, Issues issues) {
    List<String> header = table.columns();
    List<String> known =
        Stream.concat(PublishedRun.columns().stream(), FOR_READERS.stream()).toList();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      if (!known.contains(column)) {
        issues.error(
            "unknown-column",
            table.where(table.header(), i),
            "unknown column '" + column + "'" + Suggestion.didYouMean(column, known));
      }
    }
    table.checkColumns(issues);
    NEEDED.stream()
        .filter(column -> !header.contains(column))
        .forEach(column -> issues.error(
            "missing-column",
            table.where(table.header(), 0),
            "there is no column '" + column + "'"));
  }

  private static void checkIds(List<RunRow> rows, Issues issues) {
    Set<String> ids = new HashSet<>();
    for (RunRow row : rows) {
      String id = row.cell("id");
      if (!id.isEmpty() && !ids.add(id)) {
        issues.error("duplicate-key", row.place("id"), "run '" + id + "' stands here twice");
      }
    }
  }
}
