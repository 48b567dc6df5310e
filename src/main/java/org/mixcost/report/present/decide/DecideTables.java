package org.mixcost.report.present.decide;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.analysis.decide.DecisionTable;
import org.mixcost.analysis.decide.DecisionTable.Alternative;
import org.mixcost.analysis.decide.DecisionTable.Lead;
import org.mixcost.analysis.decide.DecisionTable.Pick;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.figure.NoSpread;
import org.mixcost.report.present.Naming;

/** Alternatives side by side, and what each goal picks. */
final class DecideTables {
  private final DecisionTable table;
  private final Naming naming;
  private final GoalWords words;

  DecideTables(DecisionTable table, Naming naming) {
    this.table = table;
    this.naming = naming;
    this.words = new GoalWords(table.of());
  }

  /** Each alternative: its figure, how often it is best, and its regret. */
  ReportTable alternatives() {
    List<Column> columns =
        new ArrayList<>(List.of(Column.text("alternative"), Column.number("mean " + unit())));
    if (!table.isFixed()) {
      List.of("p5", "p50", "p95", words.isTotal() ? "P(cheapest)" : "P(best)")
          .forEach(heading -> columns.add(Column.number(heading)));
    }
    if (hasTies()) {
      columns.add(Column.number("P(tie)"));
    }
    columns.add(Column.number("mean regret"));
    if (!table.isFixed()) {
      columns.add(Column.number("p95 of it"));
    }
    return new ReportTable(
        "alternatives",
        "%s: which to choose by %s".formatted(table.study().title(), words.figure()),
        columns,
        table.alternatives().stream().map(this::row).toList(),
        notes());
  }

  private boolean hasTies() {
    return !table.isFixed()
        && table.alternatives().stream()
            .anyMatch(alternative -> alternative.best().hasTies());
  }

  private Row row(Alternative alternative) {
    List<Cell> cells = new ArrayList<>(List.of(
        new Cell.Label(naming.scenario(alternative.scenario())),
        new Cell.Numeric(alternative.figure().mean())));
    if (!table.isFixed()) {
      cells.addAll(List.of(
          new Cell.Numeric(alternative.figure().p5()),
          new Cell.Numeric(alternative.figure().p50()),
          new Cell.Numeric(alternative.figure().p95()),
          new Cell.Percentage(alternative.best().lower())));
    }
    if (hasTies()) {
      cells.add(new Cell.Percentage(alternative.best().same()));
    }
    cells.add(new Cell.Numeric(alternative.regret().mean()));
    if (!table.isFixed()) {
      cells.add(new Cell.Numeric(alternative.regret().p95()));
    }
    return new Row(cells, false);
  }

  private List<String> notes() {
    if (table.isFixed()) {
      return List.of(NoSpread.note(table.draws()), "Regret is how much more it is than the best.");
    }
    return List.of(
        "Regret is how much more it is than the best alternative of the same draw.",
        "The least mean regret, %s, is what it is worth to know all inputs before choosing (EVPI)."
            .formatted(amount(table.valueOfPerfectInformation())));
  }

  /** What each goal picks, and how far ahead it is. */
  ReportTable picks() {
    List<Column> columns = List.of(
        Column.text("least"),
        Column.text("alternative"),
        Column.number(unit()),
        Column.text("next"),
        Column.number("ahead by"),
        Column.number("±"));
    return new ReportTable(
        "picks",
        "What each goal picks",
        columns,
        table.picks().stream().map(this::row).toList(),
        List.of(
            "± is the standard error of the lead that so many draws leave; a lead of less than twice that is none. The mean and the mean regret always pick the same: they differ by one number for all alternatives."));
  }

  private Row row(Pick pick) {
    return Row.of(
        new Cell.Label(words.of(pick.goal())),
        new Cell.Label(pick.best().stream().map(naming::scenario).collect(joining(" = "))),
        new Cell.Numeric(pick.value()),
        new Cell.Label(pick.lead().map(Lead::over).map(naming::scenario).orElse("")),
        Cell.ofOptional(pick.lead().map(Lead::by)),
        pick.lead().map(DecideTables::error).orElse(new Cell.Empty()));
  }

  private static Cell error(Lead lead) {
    return lead.error().isPresent()
        ? new Cell.Numeric(lead.error().getAsDouble())
        : new Cell.Label("unknown");
  }

  private String unit() {
    return table.of().unit().symbol();
  }

  private String amount(double value) {
    return table.of().unit().after(Numbers.forPeople(value));
  }
}
