package org.mixcost.report.present.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.scenario.Statement;

/** What a study rests on, the firmest first: published, claimed, inferred and assumed. */
final class StatementTable {
  private StatementTable() {}

  /** The table, if there is a statement. */
  static Optional<ReportTable> of(List<Statement> statements) {
    return statements.isEmpty() ? Optional.empty() : Optional.of(table(statements));
  }

  private static ReportTable table(List<Statement> statements) {
    List<Row> rows = statements.stream()
        .sorted(Comparator.comparing(Statement::kind))
        .map(statement -> Row.of(
            new Cell.Label(statement.kind().label()),
            new Cell.Label(statement.text()),
            new Cell.Label(statement.source())))
        .toList();
    return new ReportTable(
        "statements",
        "What it rests on",
        List.of(Column.text("kind"), Column.text("statement"), Column.text("source")),
        rows,
        List.of());
  }
}
