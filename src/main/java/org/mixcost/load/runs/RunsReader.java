package org.mixcost.load.runs;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mixcost.analysis.fit.TrainingRun;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;

/**
 * Reads a table of runs in CSV, one a row, or finds all that is wrong with it.
 *
 * <p>Columns are {@code parameters}, {@code tokens} or {@code flop}, and {@code loss}, in any order (also
 * {@code params} and {@code flops}); {@code run} names a run. Numbers are written as in a scenario: {@code 70B}, {@code 1.4T}, {@code 2.1 nats}. Where a run has both, its
 * tokens count and not its operations. Other columns are not used, which is said.
 */
public final class RunsReader {
  private static final long MAX_BYTES = 64L << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

  private final String file;
  private final Issues issues = new Issues();
  private final List<TrainingRun> runs = new ArrayList<>();
  private final Map<RunColumn, Integer> places = new EnumMap<>(RunColumn.class);
  private List<String> header = List.of();

  private RunsReader(String file) {
    this.file = file;
  }

  /** Reads a file; that it is missing or cannot be read is an issue with the code {@code unreadable}. */
  public static Checked<RunTable> read(Path path) {
    String file = path.toString();
    try {
      return Files.size(path) > MAX_BYTES ? tooLarge(file) : read(file, Files.readAllBytes(path));
    } catch (NoSuchFileException missing) {
      return failed("unreadable", file, "cannot read the file: there is no such file");
    } catch (IOException failure) {
      return failed("unreadable", file, "cannot read the file");
    }
  }

  /** Reads the bytes of a file that is named so. */
  public static Checked<RunTable> read(String file, byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String withoutMark = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
      return new RunsReader(file)
          .runs(withoutMark)
          .then(runs -> Checked.of(new RunTable(InputFile.of(file, bytes), runs)));
    } catch (CharacterCodingException notUtf8) {
      return failed("encoding", file, "the file is not UTF-8 text");
    }
  }

  private static Checked<RunTable> tooLarge(String file) {
    return failed("too-large", file, "the file is larger than " + (MAX_BYTES >> 20) + " MiB");
  }

  private static Checked<RunTable> failed(String code, String file, String message) {
    return Checked.failed(Issue.error(code, Where.inFile(file), message));
  }

  private Checked<List<TrainingRun>> runs(String text) {
    try (CSVParser rows = FORMAT.parse(new StringReader(text))) {
      for (CSVRecord row : rows) {
        read(row, new Where(file, (int) rows.getCurrentLineNumber(), 1));
      }
    } catch (UncheckedIOException | IOException syntax) {
      issues.error("csv-syntax", Where.inFile(file), "cannot read the table: " + reason(syntax));
    }
    if (header.isEmpty()) {
      issues.error(
          "empty-file",
          Where.inFile(file),
          "the file is empty",
          "a header of parameters,tokens,loss and one run a line");
    }
    return Checked.of(List.copyOf(runs), issues);
  }

  private static String reason(Exception syntax) {
    Throwable cause = syntax.getCause() == null ? syntax : syntax.getCause();
    return String.valueOf(cause.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  private void read(CSVRecord row, Where where) {
    if (row.size() == 1 && row.get(0).isEmpty()) {
      return;
    }
    if (header.isEmpty()) {
      header = row.toList();
      readHeader(where);
    } else if (row.size() != header.size()) {
      issues.error(
          "row-length",
          where,
          "the row has " + row.size() + " cells, the header " + header.size(),
          "a text with a comma needs quotes");
    } else if (hasAllColumns()) {
      new RunReader(row, places, where, issues).read().ifPresent(runs::add);
    }
  }

  private void readHeader(Where where) {
    for (int i = 0; i < header.size(); i++) {
      readColumn(i, new Where(file, where.line(), i + 1));
    }
    if (!hasAllColumns()) {
      boolean semicolons = header.size() == 1 && header.get(0).contains(";");
      issues.error(
          "missing-column",
          where,
          "a table of runs needs parameters, tokens or flop, and loss",
          semicolons ? "separate the columns by commas, not semicolons" : "");
    }
  }

  private void readColumn(int place, Where where) {
    String name = header.get(place);
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
