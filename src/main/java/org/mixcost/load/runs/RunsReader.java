package org.mixcost.load.runs;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mixcost.analysis.fit.TrainingRun;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.load.document.TextFile;
import org.mixcost.load.table.CsvReader;
import org.mixcost.load.table.Table;

/**
 * Reads a table of runs in CSV, one a row, or finds all that is wrong with it.
 *
 * <p>Columns are {@code parameters}, {@code tokens} or {@code flop}, and {@code loss}, in any order (also
 * {@code params} and {@code flops}); {@code run} names a run. Numbers are written as in a scenario: {@code 70B}, {@code 1.4T}, {@code 2.1 nats}. Where a run has both, its
 * tokens count and not its operations. Other columns are not used, which is said.
 */
public final class RunsReader {
  private static final int MOST_MEBIBYTES = 64;

  private final Table table;
  private final Issues issues = new Issues();
  private final Map<RunColumn, Integer> places = new EnumMap<>(RunColumn.class);

  private RunsReader(Table table) {
    this.table = table;
  }

  /** Reads a file; that it is missing or cannot be read is an issue with the code {@code unreadable}. */
  public static Checked<RunTable> read(Path path) {
    return read(path, FileAccess.ANYWHERE);
  }

  /** The same of a file that may be one that is not to be read. */
  public static Checked<RunTable> read(Path path, FileAccess access) {
    return TextFile.read(path, access.upTo(MOST_MEBIBYTES)).then(RunsReader::read);
  }

  /** Reads the bytes of a file that is named so. */
  public static Checked<RunTable> read(String file, byte[] bytes) {
    return TextFile.of(file, bytes, FileAccess.ANYWHERE.upTo(MOST_MEBIBYTES))
        .then(RunsReader::read);
  }

  private static Checked<RunTable> read(TextFile read) {
    return CsvReader.parse(read.input().file(), read.text())
        .then(table -> new RunsReader(table).runs())
        .then(runs -> Checked.of(new RunTable(read.input(), runs)));
  }

  private Checked<List<TrainingRun>> runs() {
    if (table.columns().isEmpty()) {
      return Checked.failed(
          Issue.error("empty-file", Where.inFile(table.file()), "the file is empty")
              .withHelp("a header of parameters,tokens,loss and one run a line"));
    }
    readHeader();
    List<TrainingRun> runs = table.rows().stream()
        .filter(row -> table.isWhole(row, issues) && hasAllColumns())
        .flatMap(row -> new RunReader(row, places, table, issues).read().stream())
        .toList();
    return Checked.of(runs, issues);
  }

  private void readHeader() {
    for (int i = 0; i < table.columns().size(); i++) {
      readColumn(i, table.where(table.header(), i));
    }
    if (!hasAllColumns()) {
      issues.error(
          "missing-column",
          table.where(table.header(), 0),
          "a table of runs needs parameters, tokens or flop, and loss");
    }
  }

  private void readColumn(int place, Where where) {
    String name = table.columns().get(place);
    RunColumn.of(name)
        .ifPresentOrElse(
            column -> {
              if (places.putIfAbsent(column, place) != null) {
                issues.error("duplicate-key", where, "column '" + name + "' stands here twice");
              }
            },
            () -> issues.warning(
                "unknown-column",
                where,
                "column '" + name + "' is not used"
                    + Suggestion.didYouMean(name, RunColumn.keys())));
  }

  private boolean hasAllColumns() {
    return places.containsKey(RunColumn.PARAMETERS)
        && places.containsKey(RunColumn.LOSS)
        && (places.containsKey(RunColumn.TOKENS) || places.containsKey(RunColumn.FLOP));
  }
}
