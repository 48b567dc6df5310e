package org.mixcost.testing.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.scenario.format.FileKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.Paths;
import org.mixcost.scenario.format.Shape;
import org.mixcost.scenario.format.SourcedKeys;
import org.mixcost.testing.mutation.Entry.Layout;
import org.mixcost.testing.mutation.Entry.Span;

/** The entries of a table: each filled cell with the heading of its column as its key. */
final class TableEntries {
  private static final Pattern CELL = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^,\n]*");
  private static final String VALUE = "." + SourcedKeys.VALUE.name();

  private TableEntries() {}

  static List<Entry> of(String text) {
    List<List<Span>> rows = rows(text);
    List<Span> header = rows.get(0);
    List<Entry> entries = new ArrayList<>();
    for (List<Span> row : rows.subList(1, rows.size())) {
      for (int column = 0; column < row.size(); column++) {
        Span cell = row.get(column);
        Span heading = header.get(column);
        String path = text.substring(heading.start(), heading.end());
        if (cell.start() < cell.end()) {
          String written = text.substring(cell.start(), cell.end());
          entries.add(new Entry(
              path.substring(path.lastIndexOf('.') + 1),
              shape(path),
              Optional.empty(),
              "",
              cell.line(),
              heading,
              cell,
              Optional.of(written.replace("\"", "")),
              Layout.CELL,
              Optional.empty()));
        }
      }
    }
    return List.copyOf(entries);
  }

  private static Optional<Shape> shape(String path) {
    if (path.endsWith(VALUE)) {
      return shape(path.substring(0, path.length() - VALUE.length()));
    }
    return Paths.find(path)
        .or(() -> FileKeys.SECTION.find(path))
        .or(() -> SourcedKeys.SECTION.find(path.substring(path.lastIndexOf('.') + 1)))
        .map(Key::shape);
  }

  private static List<List<Span>> rows(String text) {
    List<List<Span>> rows = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n")) {
      rows.add(cells(line, start, rows.size() + 1));
      start += line.length() + 1;
    }
    return rows;
  }

  private static List<Span> cells(String line, int start, int number) {
    List<Span> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line);
    for (int at = 0; at <= line.length() && cell.find(at); at = cell.end() + 1) {
      cells.add(new Span(start + cell.start(), start + cell.end(), number, cell.start()));
    }
    return cells;
  }
}
