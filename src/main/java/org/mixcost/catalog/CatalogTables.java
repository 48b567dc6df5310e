package org.mixcost.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;

/** The rows of the catalog: built-in tables, each read when it is first asked for, and the user's rows over them. */
final class CatalogTables {
  /** All tables, in the order in which they are listed. */
  static final List<String> NAMES = List.of(
      "accelerators",
      "rentals",
      "purchases",
      "servers",
      "generators",
      "corpora",
      "processing",
      "licensing",
      "wages",
      "electricity",
      "quality",
      "stock",
      "laws",
      "law_draws",
      "defaults");

  private static final CSVFormat FORMAT = CSVFormat.RFC4180
      .builder()
      .setHeader()
      .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
      .setSkipHeaderRecord(true)
      .setIgnoreEmptyLines(true)
      .get();

  private final Map<String, Table> tables = new ConcurrentHashMap<>();
  private final Map<String, List<Row>> own;

  private CatalogTables(Map<String, List<Row>> own) {
    this.own = own;
  }

  static CatalogTables builtIn() {
    return new CatalogTables(Map.of());
  }

  /** The built-in tables and, over them, the rows of the files of the same names in a folder. */
  static Checked<CatalogTables> with(Path folder) {
    Issues issues = new Issues();
    Map<String, List<Row>> rows = new TreeMap<>();
    for (String table : NAMES) {
      Path file = folder.resolve(table + ".csv");
      if (Files.exists(file)) {
        rows.put(
            table, new RowCheck(table, columns(table), issues).check(read(file, table, issues)));
      }
    }
    if (rows.isEmpty()) {
      issues.error(
          "no-catalog",
          Where.inFile(folder.toString()),
          "no catalog table here",
          "expected one of " + String.join(".csv, ", NAMES) + ".csv");
    }
    return Checked.of(new CatalogTables(rows), issues);
  }

  /** The rows of a table, the user's own ones last. */
  List<Row> rows(String table) {
    return table(table).rows();
  }

  /** The rows of an id, the user's own ones last. */
  List<Row> rows(String table, String id) {
    return table(table).byId().getOrDefault(id, List.of());
  }

  /** The user's own rows of a table. */
  List<Row> own(String table) {
    return own.getOrDefault(table, List.of());
  }

  /** The ids of a table, sorted. */
  List<String> ids(String table) {
    return List.copyOf(table(table).byId().keySet());
  }

  /** A table and the way into it. */
  private record Table(List<Row> rows, Map<String, List<Row>> byId) {}

  private Table table(String name) {
    return tables.computeIfAbsent(name, this::load);
  }

  private Table load(String name) {
    List<Row> rows = new ArrayList<>(builtInRows(name));
    rows.addAll(own.getOrDefault(name, List.of()));
    Map<String, List<Row>> byId = new TreeMap<>();
    rows.forEach(row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    return new Table(rows, byId);
  }

  /** The columns of a table, in their order. */
  static List<String> columns(String table) {
    try (CSVParser parser = FORMAT.parse(open(table))) {
      return parser.getHeaderNames();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Row> builtInRows(String table) {
    try (Reader reader = open(table)) {
      return parse(reader, table, table + ".csv");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Reader open(String table) {
    InputStream stream = CatalogTables.class.getResourceAsStream(table + ".csv");
    if (stream == null) {
      throw new IllegalArgumentException("no catalog table '" + table + "'");
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  private static List<Row> read(Path file, String table, Issues issues) {
    try {
      String text = Files.readString(file);
      String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return parse(new StringReader(withoutMark), table, file.toString());
    } catch (CharacterCodingException notUtf8) {
      issues.error("csv-syntax", Where.inFile(file.toString()), "the table is not UTF-8 text");
    } catch (IOException | UncheckedIOException | IllegalArgumentException syntax) {
      issues.error(
          "csv-syntax", Where.inFile(file.toString()), "cannot read the table: " + reason(syntax));
    }
    return List.of();
  }

  private static String reason(Exception syntax) {
    Throwable cause = syntax instanceof UncheckedIOException ? syntax.getCause() : syntax;
    return String.valueOf(cause.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  private static List<Row> parse(Reader reader, String table, String file) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = FORMAT.parse(reader)) {
      Map<String, Integer> columns = Map.copyOf(parser.getHeaderMap());
      for (CSVRecord row : parser) {
        rows.add(new Row(
            table, columns, row.toList(), new Where(file, (int) parser.getCurrentLineNumber(), 1)));
      }
    }
    return rows;
  }
}
