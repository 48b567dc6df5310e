package org.mixcost.load.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;
import org.mixcost.issue.OptionalLibrary;
import org.mixcost.issue.Where;
import org.mixcost.load.table.CsvExport;
import org.mixcost.load.table.CsvReader;
import org.mixcost.load.table.Table;
import org.mixcost.load.table.WorkbookReader;

/** Reads a scenario file of any format; the ending of its name says which, or what it holds where it has no name. */
public final class DocumentReader {
  /** The name of what is read from standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final String WORKBOOK = "xlsx";
  /** What every workbook begins with, as it is a zip file. */
  private static final String ZIP = "PK\u0003\u0004";

  private static final List<String> OTHER_SPREADSHEETS = List.of("xlsm", "xls", "ods", "numbers");

  private DocumentReader() {}

  /** Reads a file; that it is missing or unreadable is an issue with the code {@code unreadable}. */
  public static Checked<Document> read(Path path) {
    return read(path, FileAccess.ANYWHERE);
  }

  /** The same of a file that may be one that is not to be read. */
  public static Checked<Document> read(Path path, FileAccess access) {
    String file = path.toString();
    return supported(file).then(any -> access.read(path)).then(bytes -> document(file, bytes));
  }

  /** Reads the bytes of a file that is named so. */
  public static Checked<Document> read(String file, byte[] bytes) {
    return read(file, bytes, FileAccess.ANYWHERE);
  }

  /** The same, unless they are more than a file may have. */
  public static Checked<Document> read(String file, byte[] bytes, FileAccess access) {
    return supported(file)
        .then(any -> access.of(file, bytes))
        .then(allowed -> document(file, allowed));
  }

  /** The name of a file, unless it is that of a spreadsheet which is not read. */
  private static Checked<String> supported(String file) {
    return OTHER_SPREADSHEETS.contains(ending(file))
        ? Checked.failed(Issue.error(
                "unknown-format",
                Where.inFile(file),
                "of the workbooks of spreadsheets, .xlsx alone is read")
            .withHelp(CsvExport.of(file)))
        : Checked.of(file);
  }

  private static Checked<Document> document(String file, byte[] bytes) {
    return isWorkbook(file, bytes)
        ? workbook(file, bytes)
            .then(TableReader::parse)
            .then(parsed -> root(InputFile.of(file, bytes), parsed))
        : TextFile.decode(file, bytes)
            .then(read -> parse(file, read.text()).then(parsed -> root(read.input(), parsed)));
  }

  private static Checked<Table> workbook(String file, byte[] bytes) {
    OptionalLibrary.require(
        "scenarios in a workbook",
        OptionalLibrary.FASTEXCEL_READER,
        OptionalLibrary.COMMONS_COMPRESS);
    return WorkbookReader.parse(file, bytes);
  }

  private static boolean isWorkbook(String file, byte[] bytes) {
    return file.equals(STANDARD_INPUT)
        ? new String(bytes, 0, Math.min(ZIP.length(), bytes.length), ISO_8859_1).equals(ZIP)
        : ending(file).equals(WORKBOOK);
  }

  private static Checked<Parsed> parse(String file, String text) {
    String format = file.equals(STANDARD_INPUT) ? format(text) : ending(file);
    return switch (format) {
      case "yaml", "yml" -> YamlReader.parse(file, text);
      case "json" -> JsonReader.parse(file, text);
      case "csv", "tsv" -> CsvReader.parse(file, text).then(TableReader::parse);
      default ->
        Checked.failed(Issue.error(
            "unknown-format",
            Where.inFile(file),
            "a scenario file ends in .yaml, .yml, .json, .csv, .tsv or .xlsx"));
    };
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The format of a text without a name: a table of scenarios has a column of that name, and a map of JSON begins like one. */
  private static String format(String text) {
    String first = text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("sep="))
        .findFirst()
        .orElse("");
    if (first.startsWith("{") || first.startsWith("[")) {
      return "json";
    }
    boolean isTable = List.of(first.split("[,;\t]")).stream()
        .anyMatch(cell -> cell.strip().replace("\"", "").equals(TableReader.NAME));
    return isTable ? "csv" : "yaml";
  }

  private static Checked<Document> root(InputFile input, Parsed parsed) {
    Node root = parsed.root();
    return root instanceof Node.Mapping map
        ? Checked.of(new Document(input, NodePaths.in(map), parsed.issues()))
        : Checked.failed(ForeignFile.recognized(input.file(), root)
            .orElseGet(() -> Issue.error(
                "not-a-map", root.where(), "a scenario file holds a map, found " + root.kind())));
  }
}
