package org.mixcost.catalog;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A table that comes with mixcost. Only those of its lines are taken apart that somebody asks for: a scenario asks for few of
 * some thousands.
 *
 * <p>A row of such a table is one line, and begins with what it goes by, unquoted.
 */
final class BuiltInTable {
  private static final Map<String, BuiltInTable> ALL = new ConcurrentHashMap<>();

  private final String name;
  private final List<String> lines;
  /** The places of lines by what their rows go by. */
  private final Map<String, List<Integer>> places = new TreeMap<>();

  private final Map<String, List<Row>> byId = new ConcurrentHashMap<>();
  private List<Row> rows;

  private BuiltInTable(String name) {
    this.name = name;
    lines = lines(name);
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      String id = line.substring(0, line.indexOf(','));
      places.computeIfAbsent(id, any -> new ArrayList<>()).add(i);
    }
  }

  private static List<String> lines(String table) {
    InputStream stream = BuiltInTable.class.getResourceAsStream(CatalogTable.file(table));
    if (stream == null) {
      throw new IllegalArgumentException("no catalog table '" + table + "'");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The table of a name, which is read once.
   *
   * @throws IllegalArgumentException if there is none
   */
  static BuiltInTable of(String name) {
    return ALL.computeIfAbsent(name, BuiltInTable::new);
  }

  /** What its rows go by, sorted. */
  Set<String> ids() {
    return places.keySet();
  }

  /** Its rows of an id, in their order; of one that is not in it nothing is kept. */
  List<Row> rows(String id) {
    List<Integer> known = places.get(id);
    return known == null ? List.of() : byId.computeIfAbsent(id, any -> parse(known));
  }

  private List<Row> parse(List<Integer> some) {
    List<Row> parsed = parse(some.stream().map(lines::get));
    List<Row> placed = new ArrayList<>();
    for (int i = 0; i < parsed.size(); i++) {
      placed.add(parsed.get(i).atLine(1 + some.get(i)));
    }
    return List.copyOf(placed);
  }

  private List<Row> parse(Stream<String> ofRows) {
    String text = Stream.concat(lines.stream().limit(1), ofRows).collect(joining("\n"));
    try {
      return CatalogTables.parse(new StringReader(text), name, CatalogTable.file(name), false);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** All its rows. */
  synchronized List<Row> rows() {
    if (rows == null) {
      rows = List.copyOf(parse(lines.stream().skip(1)));
    }
    return rows;
  }
}
