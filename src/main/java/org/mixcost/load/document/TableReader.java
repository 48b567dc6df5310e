package org.mixcost.load.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.load.table.Table;
import org.mixcost.load.table.TableCell;
import org.mixcost.load.table.TableRow;
import org.mixcost.quantity.Expression;
import org.mixcost.scenario.format.Paths;

/**
 * A table to a tree of text: one scenario a row, one path a column, an empty cell where a scenario does not say.
 *
 * <p>The column {@code scenario} names the scenario. The columns of the file as a whole ({@code mixcost}, {@code as_of},
 * {@code catalog}, {@code baseline}, {@code currency}, {@code rates.} with a currency, and {@code ignore}, which lists columns for people) are written in the first
 * row, or alike in all. A place is the line or the row, and the number of the cell in it; a message names scenario, column and cell.
 */
final class TableReader {
  static final String NAME = "scenario";
  private static final String IGNORE = "ignore";
  private static final Optional<Character> COMMA = Optional.of(',');
  private static final List<String> OF_THE_FILE =
      List.of("mixcost", "as_of", "catalog", "baseline", "currency");

  private final Table table;
  private final String file;
  private final Issues issues = new Issues();
  private final MappingBuilder root;
  private final MappingBuilder scenarios;
  private final MappingBuilder rates;
  private final Map<String, String> ofTheFile = new LinkedHashMap<>();
  private final List<TableColumn> columns;
  private final DecimalSign sign;
  private final Set<String> ignored = new TreeSet<>();

  private TableReader(Table table) {
    this.table = table;
    this.file = table.file();
    this.columns = table.columns().stream().map(TableColumn::of).toList();
    this.sign = DecimalSign.of(
        numbers(), table.separator().equals(COMMA) ? DecimalSign.POINT : DecimalSign.UNCLEAR);
    this.root = new MappingBuilder(Where.inFile(file), issues);
    this.scenarios = new MappingBuilder(Where.inFile(file), issues);
    this.rates = new MappingBuilder(Where.inFile(file), issues);
  }

  static Checked<Parsed> parse(Table table) {
    return ForeignFile.recognized(table)
        .map(Checked::<Parsed>failed)
        .orElseGet(() -> new TableReader(table).document());
  }

  /** The texts in which numbers are due. */
  private List<String> numbers() {
    List<String> numbers = new ArrayList<>();
    for (TableRow row : table.rows()) {
      for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
        if (columns.get(i).isOfNumbers() && row.cells().get(i) instanceof TableCell.TextCell text) {
          numbers.add(DecimalSign.joined(text.text()));
        }
      }
    }
    return numbers;
  }

  private Checked<Parsed> document() {
    if (columns.isEmpty()) {
      return Checked.failed(Unparsable.emptyFile(file).issue());
    }
    Optional<Where> deepest = columns.stream()
        .filter(column -> Paths.parts(column.path()).size() > Unparsable.MAX_DEPTH)
        .findFirst()
        .map(column -> heading(columns.indexOf(column)));
    if (deepest.isPresent()) {
      return Checked.failed(Unparsable.tooDeep(deepest.get()).issue());
    }
    checkHeader();
    List<TableRow> rows =
        table.rows().stream().filter(row -> table.isWhole(row, issues)).toList();
    rows.forEach(this::readIgnored);
    rows.forEach(this::scenario);
    if (columns.stream().anyMatch(TableColumn::isRate)) {
      root.add("rates", Where.inFile(file), rates.build());
    }
    root.add("scenarios", Where.inFile(file), scenarios.build());
    return Checked.of(new Parsed(root.build(), issues));
  }

  private void checkHeader() {
    if (columns.stream().noneMatch(column -> column.path().equals(NAME))) {
      issues.error(
          "missing-column",
          table.where(table.header(), 0),
          "no column '" + NAME + "' names the scenarios");
    }
    table.checkColumns(issues);
    for (int i = 0; i < columns.size(); i++) {
      TableColumn column = columns.get(i);
      if (column.path().isEmpty()) {
        issues.error("no-column-name", heading(i), "the column has no name");
      }
      if (!column.isUnitKnown()) {
        issues.error(
            "unknown-unit",
            heading(i),
            "'" + column.unit().orElseThrow() + "' is no unit",
            "write a unit after the path, such as training.price [USD/GPU-hour]");
      }
    }
  }

  private Where heading(int column) {
    TableRow header = table.header();
    return table.where(header, column).called("heading", header.cell(column));
  }

  private void readIgnored(TableRow row) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).path().equals(IGNORE)) {
        ignored.addAll(List.of(row.text(i).split("\\s*[,;]\\s*")));
      }
    }
  }

  private void scenario(TableRow row) {
    String name = name(row);
    Where where = table.where(row, 0).called(name, "row " + row.number());
    if (name.isEmpty() && columns.stream().anyMatch(column -> column.path().equals(NAME))) {
      issues.error("missing-key", where, "the row names no scenario");
    }
    List<Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      TableColumn column = columns.get(i);
      if (!row.cells().get(i).isEmpty() && !isForPeople(column)) {
        Where place = table
            .where(row, i)
            .called(name + ", " + column.path(), row.cell(i))
            .at(path(name, column));
        if (hasValue(column, row.cells().get(i), place)) {
          read(column, row.cells().get(i), place, leaves);
        }
      }
    }
    scenarios.add(name, where, tree(leaves, where));
  }

  private static String path(String name, TableColumn column) {
    boolean isOfTheFile = OF_THE_FILE.contains(column.path()) || column.isRate();
    return isOfTheFile ? column.path() : "scenarios." + name + "." + column.path();
  }

  private String name(TableRow row) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).path().equals(NAME)) {
        return row.text(i);
      }
    }
    return "";
  }

  private boolean isForPeople(TableColumn column) {
    return column.path().equals(IGNORE) || column.isNote() || ignored.contains(column.path());
  }

  /** Whether a cell holds a value for its column, which is reported where it does not. */
  private boolean hasValue(TableColumn column, TableCell cell, Where where) {
    if (cell instanceof TableCell.BrokenCell broken) {
      issues.error("no-value", where, broken.message(), broken.help());
      return false;
    }
    if (cell instanceof TableCell.DateCell && column.isOfNumbers()) {
      issues.error(
          "date-cell",
          where,
          "'" + cell.text() + "' is a date or a time, where a number is due",
          "format the cell as text and write the number anew, such as 2 to 3");
      return false;
    }
    if (Expression.isNothing(cell.text()) && !takesAnyText(column)) {
      issues.error(
          "no-value",
          where,
          "'" + cell.text() + "' is no value",
          "leave the cell empty where a scenario does not say");
      return false;
    }
    return true;
  }

  private static boolean takesAnyText(TableColumn column) {
    return column.isOfTexts()
        || column.path().equals(NAME)
        || OF_THE_FILE.contains(column.path())
        || column.isRate();
  }

  private void read(TableColumn column, TableCell cell, Where where, List<Leaf> leaves) {
    Node.Text value =
        new Node.Text(column.isOfNumbers() ? number(column, cell, where) : cell.text(), where);
    if (OF_THE_FILE.contains(column.path())) {
      ofTheFile(column.path(), value, root, column.path());
    } else if (column.isRate()) {
      ofTheFile(column.path(), value, rates, column.currency());
    } else if (!column.path().equals(NAME)) {
      leaves.add(new Leaf(Paths.parts(column.path()), value));
    }
  }

  /** A number in the spelling of scenario files, with the unit of its column. */
  private String number(TableColumn column, TableCell cell, Where where) {
    if (cell instanceof TableCell.NumberCell number) {
      return column.withUnit(number);
    }
    String text = DecimalSign.joined(cell.text());
    if (sign.leavesOpen(text)) {
      issues.error(
          "two-readings",
          where,
          "'" + text + "' has two readings, as numbers of the file do not agree on a decimal sign",
          DecimalSign.readings(text));
    }
    return column.withUnit(sign.plain(text));
  }

  private void ofTheFile(String column, Node.Text cell, MappingBuilder map, String key) {
    String earlier = ofTheFile.putIfAbsent(column, cell.text());
    if (earlier == null) {
      map.add(key, cell.where(), cell);
    } else if (!earlier.equals(cell.text())) {
      issues.error(
          "two-values",
          cell.where(),
          column + " is one for the whole file, and was '" + earlier + "' above");
    }
  }

  /** A value and what is left of the path to it. */
  private record Leaf(List<String> path, Node.Text value) {
    boolean isHere() {
      return path.isEmpty();
    }

    Leaf below() {
      return new Leaf(path.subList(1, path.size()), value);
    }
  }

  private Node tree(List<Leaf> leaves, Where where) {
    Map<String, List<Leaf>> byKey = new LinkedHashMap<>();
    leaves.forEach(leaf ->
        byKey.computeIfAbsent(leaf.path().get(0), key -> new ArrayList<>()).add(leaf.below()));
    MappingBuilder mapping = new MappingBuilder(where, issues);
    byKey.forEach(
        (key, group) -> mapping.add(key, group.get(0).value().where(), child(key, group, where)));
    return mapping.build();
  }

  private Node child(String key, List<Leaf> group, Where where) {
    Node.Text first = group.get(0).value();
    if (group.stream().noneMatch(Leaf::isHere)) {
      return tree(group, where);
    }
    if (!group.stream().allMatch(Leaf::isHere)) {
      issues.error(
          "duplicate-key", first.where(), "'" + key + "' is both a value and a group of columns");
    }
    return first;
  }
}
