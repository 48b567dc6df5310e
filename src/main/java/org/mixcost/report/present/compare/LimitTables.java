package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mixcost.analysis.compare.LimitOdds;
import org.mixcost.analysis.compare.LimitOdds.Limit;
import org.mixcost.analysis.compare.Result;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.present.Naming;

/** How surely each scenario keeps its budget and its date, as a table and in a sentence. */
final class LimitTables {
  private final List<Result> limited;
  private final Naming naming;

  LimitTables(List<Result> results, Naming naming) {
    this.naming = naming;
    limited = results.stream().filter(result -> result.limits().areRequested()).toList();
  }

  /** The table, if any scenario has a limit. */
  Optional<ReportTable> table() {
    if (limited.isEmpty()) {
      return Optional.empty();
    }
    String currency = limited.get(0).scenario().currency().code();
    List<Column> columns = List.of(
        Column.text("scenario"),
        Column.number("budget " + currency),
        Column.number("P(over budget)"),
        Column.number("reserve " + currency),
        Column.number("deadline days"),
        Column.number("project days"),
        Column.number("P(late)"),
        Column.number("P(both kept)"));
    List<Row> rows = limited.stream().map(this::row).toList();
    return Optional.of(new ReportTable("limits", "Budget and date", columns, rows, notes()));
  }

  private Row row(Result result) {
    LimitOdds limits = result.limits();
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(naming.scenario(result.name()))));
    limits
        .budget()
        .ifPresentOrElse(
            budget -> cells.addAll(List.of(
                new Cell.Numeric(budget.allowed().central()),
                new Cell.Percentage(budget.broken()),
                new Cell.Numeric(budget.reserve()))),
            () -> cells.addAll(nothing(3)));
    limits
        .deadline()
        .ifPresentOrElse(
            deadline -> cells.addAll(List.of(
                new Cell.Numeric(deadline.allowed().central()),
                new Cell.Numeric(deadline.spent().central()),
                new Cell.Percentage(deadline.broken()))),
            () -> cells.addAll(nothing(3)));
    cells.add(share(limits.bothKept()));
    return new Row(cells, false);
  }

  private static List<Cell> nothing(int times) {
    return Collections.nCopies(times, new Cell.Empty());
  }

  private static Cell share(OptionalDouble share) {
    return share.isPresent() ? new Cell.Percentage(share.getAsDouble()) : new Cell.Empty();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (limited.stream().anyMatch(result -> result.limits().budget().isPresent())) {
      notes.add("Reserve: what must be added to the budget to keep it in %d%% of the draws."
          .formatted(Limit.SURE));
    }
    if (limited.stream().anyMatch(result -> result.limits().deadline().isPresent())) {
      notes.add(
          "Model assumption: all sources are made at the same time, then the model is trained and post-trained, and nothing "
              + "waits. Getting real text, pilots, development runs and people's work take no time here, nor do sources "
              + "whose days are not included: days and P(late) are low.");
    }
    return notes;
  }

  /** What a sentence on a scenario says, if it has a limit. */
  static Optional<String> predicate(LimitOdds limits) {
    List<String> kept = new ArrayList<>();
    limits.budget().ifPresent(budget -> kept.add("its budget of " + kept(budget)));
    limits.deadline().ifPresent(deadline -> kept.add("its deadline of " + kept(deadline)));
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    String both = limits.bothKept().isPresent()
        ? ", both in " + Numbers.percent(limits.bothKept().getAsDouble())
        : "";
    return Optional.of(
        "keeps %s%s%s.".formatted(String.join(" and ", kept), both, reserve(limits)));
  }

  private static String kept(Limit limit) {
    return "%s in %s of the draws"
        .formatted(
            Numbers.amount(limit.allowed().central(), limit.allowed().unit()),
            Numbers.percent(1 - limit.broken()));
  }

  private static String reserve(LimitOdds limits) {
    return limits
        .budget()
        .filter(budget -> budget.reserve() > 0)
        .map(budget -> "; a reserve of %s would keep the budget in %d%%"
            .formatted(Numbers.amount(budget.reserve(), budget.allowed().unit()), Limit.SURE))
        .orElse("");
  }
}
