package org.mixcost.load.published;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.PublishedRun;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;

/**
 * Reads runs to test estimates against.
 *
 * <p>The columns are those of the catalog table {@code runs}; {@link #NEEDED} must be there, the others may be left out.
 * Cells may be empty: what an estimate needs and a run does not say is the reason why it is refused, not an error.
 */
public final class PublishedRunsReader {
  /** Columns without which no run can be estimated. */
  public static final List<String> NEEDED = List.of(
      "id", "org", "arch", "params_active", "tokens_trained", "hardware", "chip_hours_reported");

  /** Columns of tables of runs that nothing here follows from. */
  private static final List<String> FOR_READERS =
      List.of("year", "layers", "d_model", "seq_len", "confidence", "from_memory_fields", "notes");

  /** Columns of the catalog that say who says so, and may be empty in a user's file. */
  private static final List<String> ABOUT_THE_ROW = List.of("date", "source");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

  private final Catalog catalog;

  /** With the accelerators of a catalog. */
  public PublishedRunsReader(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The runs of a file, or all that is wrong with it. */
  public Checked<List<PublishedRun>> read(Path file) {
    String name = file.toString();
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return parse(name, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException notUtf8) {
      return syntax(name, "the file is not UTF-8 text");
    } catch (IOException unreadable) {
      return Checked.failed(Issue.error(
          "unreadable", Where.inFile(name), "cannot read the file: " + reason(unreadable)));
    }
  }

  /**
   * The runs of a text, or all that is wrong with it.
   *
   * @param name what messages call it
   */
  public Checked<List<PublishedRun>> parse(String name, String text) {
    String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CSVParser parser = FORMAT.parse(new StringReader(withoutMark))) {
      return runs(name, parser);
    } catch (IOException | UncheckedIOException broken) {
      return syntax(name, "cannot read the table: " + reason(broken));
    }
  }

  private static Checked<List<PublishedRun>> syntax(String name, String message) {
    return Checked.failed(Issue.error("csv-syntax", Where.inFile(name), message));
  }

  private static String reason(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private Checked<List<PublishedRun>> runs(String name, CSVParser parser) {
    Issues issues = new Issues();
    List<RunRow> rows = new ArrayList<>();
    List<String> header = List.of();
    for (CSVRecord record : parser) {
      if (header.isEmpty()) {
        header = record.toList();
        checkHeader(header, name, issues);
      } else {
        int line = (int) parser.getCurrentLineNumber();
        rows.add(new RunRow(header, record.toList(), name, line));
      }
    }
    if (rows.isEmpty()) {
      issues.error("empty-file", Where.inFile(name), "there is no run in it");
    }
    rows.forEach(row -> row.check(catalog, issues));
    checkIds(rows, issues);
    return issues.hasErrors()
        ? Checked.failed(issues)
        : Checked.of(rows.stream().map(RunRow::run).toList(), issues);
  }

  /** Whether the cells of a column are held to what the catalog asks of them. */
  static boolean isRead(String column) {
    return !ABOUT_THE_ROW.contains(column);
  }

  private static void checkHeader(List<String> header, String name, Issues issues) {
    List<String> known =
        Stream.concat(PublishedRun.columns().stream(), FOR_READERS.stream()).toList();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      Where where = new Where(name, 1, i + 1);
      if (!known.contains(column)) {
        issues.error(
            "unknown-column",
            where,
            "unknown column '" + column + "'" + Suggestion.didYouMean(column, known));
      }
      if (header.indexOf(column) < i) {
        issues.error("duplicate-key", where, "column '" + column + "' stands here twice");
      }
    }
    NEEDED.stream()
        .filter(column -> !header.contains(column))
        .forEach(column -> issues.error(
            "missing-column", new Where(name, 1, 1), "there is no column '" + column + "'"));
  }

  private static void checkIds(List<RunRow> rows, Issues issues) {
    List<String> ids = rows.stream().map(row -> row.cell("id")).toList();
    for (int i = 0; i < ids.size(); i++) {
      if (!ids.get(i).isEmpty() && ids.indexOf(ids.get(i)) < i) {
        issues.error(
            "duplicate-key", rows.get(i).place("id"), "run '" + ids.get(i) + "' stands here twice");
      }
    }
  }
}
