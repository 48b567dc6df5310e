package org.mixcost.catalog;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;

/** The rows of the catalog: built-in tables and the user's rows over them. */
final class CatalogTables {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180
      .builder()
      .setHeader()
      .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
      .setSkipHeaderRecord(true)
      .setIgnoreEmptyLines(true)
      .get();

  private final Map<String, Table> tables = new ConcurrentHashMap<>();
  /** The lowest first. */
  private final List<OwnRows> own;

  private CatalogTables(List<OwnRows> own) {
    this.own = List.copyOf(own);
  }

  static CatalogTables builtIn() {
    return new CatalogTables(List.of());
  }

  /** The same with further rows over the built-in ones and under the user's own that are there. */
  Checked<CatalogTables> beneathOwn(List<OwnTables> further) {
    Issues issues = new Issues();
    List<OwnRows> layers = new ArrayList<>();
    for (OwnTables some : further) {
      Checked<OwnRows> read = OwnRows.read(some);
      issues.addAll(read.issues());
      read.found().ifPresent(layers::add);
    }
    layers.addAll(own);
    return Checked.of(new CatalogTables(layers), issues);
  }

  /** The same without the user's own rows of some tables. */
  CatalogTables withoutOwn(List<String> without) {
    return new CatalogTables(own.stream().map(layer -> layer.without(without)).toList());
  }

  /** The files of the built-in rows. */
  static List<InputFile> builtInFiles() {
    return CatalogTable.ALL.stream()
        .map(CatalogTable::file)
        .map(CatalogTables::file)
        .toList();
  }

  private static InputFile file(String name) {
    try (InputStream stream = CatalogTables.class.getResourceAsStream(name)) {
      return InputFile.of(name, stream.readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The files of the user's own rows, the lowest first. */
  List<InputFile> files() {
    return own.stream().flatMap(layer -> layer.files().stream()).toList();
  }

  /** The rows of a table, the user's own ones last. */
  List<Row> rows(String table) {
    return table(table).rows();
  }

  /** The rows of an id, the user's own ones last. */
  List<Row> rows(String table, String id) {
    return table(table).rows(id);
  }

  /** The user's own rows of a table. */
  List<Row> own(String table) {
    return own.stream().flatMap(layer -> layer.rows(table).stream()).toList();
  }

  /** The ids of a table, sorted. */
  List<String> ids(String table) {
    return table(table).ids();
  }

  /** A table and the user's own rows of it, by what they go by. */
  private record Table(
      BuiltInTable builtIn, List<Row> own, Map<String, List<Row>> ownById, List<String> ids) {

    List<Row> rows() {
      return concat(builtIn.rows(), own);
    }

    List<Row> rows(String id) {
      return concat(builtIn.rows(id), ownById.getOrDefault(id, List.of()));
    }

    private static List<Row> concat(List<Row> some, List<Row> others) {
      return others.isEmpty()
          ? some
          : Stream.concat(some.stream(), others.stream()).toList();
    }
  }

  private Table table(String name) {
    return tables.computeIfAbsent(name, this::load);
  }

  private Table load(String name) {
    BuiltInTable builtIn = BuiltInTable.of(name);
    List<Row> own = own(name);
    Map<String, List<Row>> ownById = own.stream().collect(groupingBy(Row::id));
    Set<String> ids = new TreeSet<>(builtIn.ids());
    ids.addAll(ownById.keySet());
    return new Table(builtIn, own, ownById, List.copyOf(ids));
  }

  /**
   * The rows of a table.
   *
   * @param isOwn whether they are the user's own
   */
  static List<Row> parse(Reader reader, String table, String file, boolean isOwn)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = FORMAT.parse(reader)) {
      Map<String, Integer> columns = Map.copyOf(parser.getHeaderMap());
      for (CSVRecord row : parser) {
        Where where = new Where(file, (int) parser.getCurrentLineNumber(), 1);
        rows.add(new Row(table, columns, List.of(row.values()), where, isOwn));
      }
    }
    return rows;
  }
}
