package org.mixcost.load.runs;

import java.util.Map;
import java.util.Optional;
import org.mixcost.analysis.fit.TrainingRun;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.load.table.Table;
import org.mixcost.load.table.TableRow;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;

/** Reads one row of a table of runs. */
final class RunReader {
  private final TableRow row;
  private final Map<RunColumn, Integer> places;
  private final Table table;
  private final Issues issues;

  /**
   * A reader of a row.
   *
   * @param places where each column stands
   * @param table that it is of
   */
  RunReader(TableRow row, Map<RunColumn, Integer> places, Table table, Issues issues) {
    this.row = row;
    this.places = places;
    this.table = table;
    this.issues = issues;
  }

  /** The run, unless something is wrong with its row. */
  Optional<TrainingRun> read() {
    Optional<Double> parameters = needed(RunColumn.PARAMETERS);
    Optional<Double> loss = needed(RunColumn.LOSS);
    boolean hasFlop = cell(RunColumn.TOKENS).isEmpty() && !cell(RunColumn.FLOP).isEmpty();
    Optional<Double> seen = hasFlop ? number(RunColumn.FLOP) : needed(RunColumn.TOKENS);
    if (parameters.isEmpty() || loss.isEmpty() || seen.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        hasFlop
            ? TrainingRun.ofFlop(name(), parameters.get(), seen.get(), loss.get())
            : new TrainingRun(name(), parameters.get(), seen.get(), loss.get()));
  }

  private String name() {
    String name = cell(RunColumn.RUN);
    return name.isEmpty() ? "line " + row.line() : name;
  }

  private String cell(RunColumn column) {
    return places.containsKey(column) ? row.text(places.get(column)) : "";
  }

  private Where where(RunColumn column) {
    return table.where(row, places.getOrDefault(column, 0));
  }

  private Optional<Double> needed(RunColumn column) {
    if (cell(column).isEmpty()) {
      String help = column == RunColumn.TOKENS ? "tokens, or flop to work them out from" : "";
      issues.error("missing-number", where(column), "the run has no " + column.key(), help);
      return Optional.empty();
    }
    return number(column);
  }

  private Optional<Double> number(RunColumn column) {
    Checked<Expression> read =
        Expression.parse(cell(column)).then(written -> written.in(column.units(), Domain.POSITIVE));
    read.issues().forEach(issue -> issues.add(issue.at(where(column))));
    return read.found().flatMap(expression -> one(expression, column));
  }

  /** The number of an expression that is one; a run was trained, so nothing about it is uncertain. */
  private Optional<Double> one(Expression expression, RunColumn column) {
    if (expression.distribution() instanceof Distribution.Fixed fixed) {
      return Optional.of(fixed.value());
    }
    issues.error(
        "not-one-number",
        where(column),
        column.key() + " of a run is one number, and not '" + expression.text() + "'");
    return Optional.empty();
  }
}
