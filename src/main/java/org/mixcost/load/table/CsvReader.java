package org.mixcost.load.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.LibraryMessage;
import org.mixcost.issue.Where;

/** CSV as spreadsheets write it to a table: separated by commas, semicolons or tabs, with quotes where they are needed. */
public final class CsvReader {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  /** The line by which spreadsheets tell each other the separator. */
  private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?");

  /** What the library says of a quote without its end, and where its row begins. */
  private static final Pattern OPEN_QUOTE = Pattern.compile("\\(startline (\\d+)\\) eof reached");

  private CsvReader() {}

  /** The table of a text, or what breaks its syntax. */
  public static Checked<Table> parse(String file, String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    Optional<Character> told = toldSeparator(first);
    char separator = told.orElseGet(() -> separator(first));
    List<TableRow> rows = new ArrayList<>();
    int line = 1;
    CSVFormat format = FORMAT.builder().setDelimiter(separator).get();
    try (CSVParser records = format.parse(new StringReader(text))) {
      for (CSVRecord record : records) {
        rows.add(TableRow.of(record.toList(), line, (int) record.getRecordNumber()));
        line = (int) records.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException | IOException syntax) {
      return Checked.failed(syntaxError(file, line, LibraryMessage.of(syntax)));
    }
    rows.removeIf(TableRow::isEmpty);
    if (told.isPresent()) {
      rows.remove(0);
    }
    return Checked.of(Table.of(file, Optional.of(separator), rows));
  }

  /** What breaks the row that begins on a line. */
  private static Issue syntaxError(String file, int line, String message) {
    Matcher open = OPEN_QUOTE.matcher(message);
    return open.lookingAt()
        ? Issue.error(
                "csv-syntax",
                new Where(file, Integer.parseInt(open.group(1)), 1),
                "a quote of this row is not closed")
            .withHelp("close it; a quote within quotes is written twice")
        : Issue.error("csv-syntax", new Where(file, line, 1), message);
  }

  /** The separator that a line says there is, if it is such a line and none of the table itself. */
  public static Optional<Character> toldSeparator(String line) {
    return Optional.of(SEPARATOR_LINE.matcher(line.strip()))
        .filter(Matcher::matches)
        .map(told -> told.group(1).charAt(0));
  }

  /** The separator that is most often between the names of the columns. */
  public static char separator(String header) {
    String unquoted = header.replaceAll("\"[^\"]*\"", "");
    return SEPARATORS.stream()
        .max(Comparator.comparingLong(
            candidate -> unquoted.chars().filter(sign -> sign == candidate).count()))
        .orElseThrow();
  }
}
