package org.mixcost.load.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;

/**
 * CSV to a tree of text: one scenario a row, one path a column, an empty cell where a scenario does not say.
 *
 * <p>The column {@code scenario} names the scenario. The columns of the file as a whole ({@code mixcost}, {@code as_of},
 * {@code baseline}) are written in the first row, or alike in all. A place is the line, and the number of the cell in it.
 */
final class CsvReader {
  private static final String NAME = "scenario";
  private static final List<String> OF_THE_FILE =
      List.of("mixcost", "as_of", "catalog", "baseline");

  private final CsvTable table;
  private final String file;
  private final Issues issues = new Issues();
  private final MappingBuilder root;
  private final MappingBuilder scenarios;
  private final Map<String, String> ofTheFile = new LinkedHashMap<>();
  private final List<String> header;

  private CsvReader(CsvTable table) {
    this.table = table;
    this.file = table.file();
    this.header = table.columns();
    this.root = new MappingBuilder(Where.inFile(file), issues);
    this.scenarios = new MappingBuilder(Where.inFile(file), issues);
  }

  static Checked<Node> parse(String file, String text) {
    return CsvTable.parse(file, text).then(table -> new CsvReader(table).document());
  }

  private Checked<Node> document() {
    if (header.isEmpty()) {
      return Checked.failed(Unparsable.emptyFile(file).issue());
    }
    checkHeader();
    table.rows().stream().filter(row -> table.isWhole(row, issues)).forEach(this::scenario);
    root.add("scenarios", Where.inFile(file), scenarios.build());
    return Checked.of(root.build(), issues);
  }

  private void checkHeader() {
    if (!header.contains(NAME)) {
      issues.error(
          "missing-column",
          table.where(table.header(), 0),
          "no column '" + NAME + "' names the scenarios",
          table.separatorHelp());
    }
    table.checkColumns(issues);
  }

  private void scenario(CsvRow row) {
    Where where = table.where(row, 0);
    List<Cell> cells = new ArrayList<>();
    String name = "";
    for (int i = 0; i < header.size(); i++) {
      Node.Text cell = new Node.Text(row.cells().get(i), table.where(row, i));
      if (header.get(i).equals(NAME)) {
        name = cell.text();
      } else if (!cell.text().isEmpty()) {
        place(header.get(i), cell, cells);
      }
    }
    if (name.isEmpty() && header.contains(NAME)) {
      issues.error("missing-key", where, "the row names no scenario");
    }
    scenarios.add(name, where, tree(cells, where));
  }

  private void place(String column, Node.Text cell, List<Cell> cells) {
    if (OF_THE_FILE.contains(column)) {
      ofTheFile(column, cell);
    } else {
      cells.add(new Cell(List.of(column.split("\\.", -1)), cell));
    }
  }

  private void ofTheFile(String column, Node.Text cell) {
    String earlier = ofTheFile.putIfAbsent(column, cell.text());
    if (earlier == null) {
      root.add(column, cell.where(), cell);
    } else if (!earlier.equals(cell.text())) {
      issues.error(
          "two-values",
          cell.where(),
          column + " is one for the whole file, and was '" + earlier + "' above");
    }
  }

  /** A value and what is left of the path to it. */
  private record Cell(List<String> path, Node.Text value) {
    boolean isHere() {
      return path.isEmpty();
    }

    Cell below() {
      return new Cell(path.subList(1, path.size()), value);
    }
  }

  private Node tree(List<Cell> cells, Where where) {
    Map<String, List<Cell>> byKey = new LinkedHashMap<>();
    cells.forEach(cell ->
        byKey.computeIfAbsent(cell.path().get(0), key -> new ArrayList<>()).add(cell.below()));
    MappingBuilder mapping = new MappingBuilder(where, issues);
    byKey.forEach(
        (key, group) -> mapping.add(key, group.get(0).value().where(), child(key, group, where)));
    return mapping.build();
  }

  private Node child(String key, List<Cell> group, Where where) {
    Node.Text first = group.get(0).value();
    if (group.stream().noneMatch(Cell::isHere)) {
      return tree(group, where);
    }
    if (!group.stream().allMatch(Cell::isHere)) {
      issues.error(
          "duplicate-key", first.where(), "'" + key + "' is both a value and a group of columns");
    }
    return first;
  }
}
