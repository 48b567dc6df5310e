package org.mixcost.load.charges;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.analysis.actuals.Charge;
import org.mixcost.analysis.actuals.Charges;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.load.document.TextFile;
import org.mixcost.load.table.CsvReader;
import org.mixcost.load.table.Table;
import org.mixcost.load.table.WorkbookReader;

/**
 * Reads a bill, in CSV or XLSX, or finds all that is wrong with it.
 *
 * <p>Columns, in any order: {@code month} (or a date), {@code line} (the id of a line of the plan, or nothing), {@code cost}
 * and, as far as it is known, {@code currency}, {@code quantity} with {@code unit}, {@code done} and {@code what}; or those of
 * FOCUS in their place, where a mapping says which rows are on which line. A unit may stand in the header, as in
 * {@code cost [USD]}.
 *
 * @see <a href="https://focus.finops.org/focus-specification/">FOCUS, the FinOps cost and usage specification</a>
 */
public final class ChargesReader {
  private static final int MOST_MEBIBYTES = 64;
  private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*[\\[(]\\s*(.+?)\\s*[\\])]");

  private final Table table;
  private final List<LineMapping> mappings;
  private final Issues issues = new Issues();
  private final Map<ChargeColumn, Integer> places = new HashMap<>();
  private final Map<ChargeColumn, String> units = new HashMap<>();

  private ChargesReader(Table table, List<LineMapping> mappings) {
    this.table = table;
    this.mappings = List.copyOf(mappings);
  }

  /**
   * Reads a file.
   *
   * @param mappings by the first of which that fits a row is on a line; without one, what its own column says
   */
  public static Checked<Charges> read(Path path, List<LineMapping> mappings, FileAccess access) {
    String file = path.toString();
    return access
        .upTo(MOST_MEBIBYTES)
        .read(path)
        .then(bytes -> table(file, bytes)
            .then(table -> new ChargesReader(table, mappings).charges())
            .then(all -> Checked.of(new Charges(InputFile.of(file, bytes), all))));
  }

  private static Checked<Table> table(String file, byte[] bytes) {
    return file.toLowerCase(Locale.ROOT).endsWith(".xlsx")
        ? WorkbookReader.parse(file, bytes)
        : TextFile.of(file, bytes, FileAccess.ANYWHERE.upTo(MOST_MEBIBYTES))
            .then(read -> CsvReader.parse(file, read.text()));
  }

  private Checked<List<Charge>> charges() {
    if (table.rows().isEmpty()) {
      return Checked.failed(
          Issue.error("empty-file", Where.inFile(table.file()), "the bill has no rows")
              .withHelp("a header of month,line,cost and one charge a line"));
    }
    readHeader();
    if (issues.hasErrors()) {
      return Checked.failed(issues);
    }
    List<Charge> charges = new ArrayList<>();
    table.rows().stream()
        .filter(row -> table.isWhole(row, issues))
        .map(row -> new ChargeReader(row, table, places, units, mappings, issues))
        .forEach(reader -> reader.read().ifPresent(charges::add));
    return Checked.of(charges, issues);
  }

  private void readHeader() {
    boolean isFocus = table.columns().stream().anyMatch(ChargeColumn::isOfFocus);
    table.checkColumns(issues);
    List<String> headings = table.columns();
    for (int i = 0; i < headings.size(); i++) {
      readColumn(headings.get(i), i, isFocus);
    }
    checkMappings();
    need(ChargeColumn.MONTH, "the month of each charge");
    need(ChargeColumn.COST, "what each charge costs");
    if (mappings.isEmpty()) {
      need(
          ChargeColumn.LINE,
          "the line of the plan that each charge is for, or --map " + LineMapping.FORM);
    }
  }

  private void readColumn(String heading, int place, boolean isFocus) {
    Matcher withUnit = WITH_UNIT.matcher(heading);
    String name = withUnit.matches() ? withUnit.group(1) : heading;
    Optional<ChargeColumn> column = ChargeColumn.of(name);
    boolean isMapped = mappings.stream().anyMatch(mapping -> mapping.column().equals(heading));
    if (column.isPresent()) {
      add(column.get(), place);
      if (withUnit.matches()) {
        units.put(column.get(), withUnit.group(2));
      }
    } else if (!isFocus && !isMapped) {
      issues.warning(
          "unknown-column",
          table.where(table.header(), place),
          "column '" + heading + "' is not used"
              + Suggestion.didYouMean(name, ChargeColumn.keys()));
    }
  }

  private void add(ChargeColumn column, int place) {
    if (places.putIfAbsent(column, place) != null) {
      issues.error(
          "duplicate-key",
          table.where(table.header(), place),
          "column '" + table.columns().get(place) + "' says the same as '"
              + table.columns().get(places.get(column)) + "'");
    }
  }

  private void checkMappings() {
    mappings.stream()
        .map(LineMapping::column)
        .filter(column -> !table.columns().contains(column))
        .distinct()
        .forEach(column -> issues.error(
            "missing-column",
            table.where(table.header(), 0),
            "the bill has no column '" + column + "', which --map names"
                + Suggestion.didYouMean(column, table.columns())));
  }

  private void need(ChargeColumn column, String what) {
    if (!places.containsKey(column)) {
      issues.error(
          "missing-column",
          table.where(table.header(), 0),
          "the bill has no column '" + column.key() + "'",
          "it is " + what);
    }
  }
}
