package org.mixcost.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mixcost.catalog.Column.Numeric;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Unit;

/** Checks rows of a table: known columns, what each cell holds, and numbers that go together. */
final class RowCheck {
  /** What a host asks for long prompts: three numbers that say something only together. */
  private static final List<Column> LONG_CONTEXT =
      List.of(Columns.CONTEXT_TIER, Columns.LONG_INPUT_PRICE, Columns.LONG_OUTPUT_PRICE);

  private static final List<Column> MULTIPLIER =
      List.of(Columns.MULTIPLIER_LOW, Columns.MULTIPLIER_HIGH);

  private final CatalogTable table;
  private final Issues issues;

  RowCheck(CatalogTable table, Issues issues) {
    this.table = table;
    this.issues = issues;
  }

  List<Row> check(List<Row> rows) {
    rows.forEach(this::check);
    return rows;
  }

  private void check(Row row) {
    checkHeader(row.columns().keySet(), row.where());
    for (Column column : table.columns()) {
      column.fault(row.get(column)).ifPresent(fault -> refuse(row, fault.code(), fault.message()));
    }
    checkOrder(row, Columns.LOW, Columns.TYPICAL);
    checkOrder(row, Columns.TYPICAL, Columns.HIGH);
    checkOrder(row, Columns.MULTIPLIER_LOW, Columns.MULTIPLIER_HIGH);
    checkTogether(row, LONG_CONTEXT, "a price for long prompts");
    checkTogether(row, MULTIPLIER, "a token multiplier");
    checkBelief(row);
  }

  /** Finds the columns that the table does not know. */
  void checkHeader(Collection<String> header, Where where) {
    List<String> known = table.header();
    header.stream()
        .filter(column -> !known.contains(column))
        .forEach(column -> issues.error(
            "unknown-column",
            where,
            "unknown column '" + column + "' in " + table.key()
                + Suggestion.didYouMean(column, known)));
  }

  /** Finds what is missing where columns say something only together. */
  private void checkTogether(Row row, List<Column> columns, String what) {
    List<String> missing = columns.stream()
        .filter(column -> row.get(column).isEmpty())
        .map(Column::name)
        .toList();
    if (!missing.isEmpty() && missing.size() < columns.size()) {
      refuse(row, "missing-number", what + " needs " + String.join(" and ", missing) + " too");
    }
  }

  /** Finds what no value can be read from, and a unit in which a term of the usual utilization says nothing. */
  private void checkBelief(Row row) {
    String value = row.get(Columns.VALUE);
    if (Columns.UNIT.fault(row.get(Columns.UNIT)).isPresent() || value.isEmpty()) {
      return;
    }
    Unit unit = Catalog.unitOfRow(row);
    Expression.parse(value, unit).issues().forEach(issue -> issues.add(issue.at(row.where())));
    Unit due = UtilizationRule.unit(row.id());
    if (table.equals(CatalogTable.UTILIZATION) && !unit.equals(due)) {
      refuse(row, "unit-mismatch", row.id() + " is not in " + row.get(Columns.UNIT));
    }
  }

  private void checkOrder(Row row, Numeric lesser, Numeric greater) {
    Optional<Double> least = lesser.read(row.get(lesser));
    Optional<Double> most = greater.read(row.get(greater));
    if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
      refuse(row, "not-in-order", lesser.name() + " is above " + greater.name());
    }
  }

  private void refuse(Row row, String code, String message) {
    issues.error(code, row.where(), message);
  }
}
