package org.mixcost.report.present.compare;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Result;
import org.mixcost.quantity.Quantity;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.present.InputWords;
import org.mixcost.scenario.Scenario;

/** What the bills of a study leave out, fill in and look up, each once and with the scenarios it is about. */
final class BasisTables {
  private final List<Scenario> scenarios;
  private final InputWords words;

  BasisTables(Comparison comparison) {
    this.scenarios = comparison.results().stream().map(Result::scenario).toList();
    this.words = new InputWords(comparison.study());
  }

  /** Those that have a row. */
  List<ReportTable> all() {
    return Stream.of(notIncluded(), defaults(), prices())
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  /** What is not priced: a row for each cost, a column for each scenario. */
  private ReportTable notIncluded() {
    List<Column> columns =
        new ArrayList<>(List.of(Column.text("cost, and the key that prices it")));
    scenarios.forEach(scenario -> columns.add(Column.text(scenario.title())));
    List<Row> rows = scenarios.stream()
        .flatMap(scenario -> scenario.notIncluded().stream())
        .distinct()
        .map(cost -> new Row(inEach(cost), false))
        .toList();
    return new ReportTable("not-included", "What is not included", columns, rows, List.of());
  }

  private List<Cell> inEach(String cost) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(cost)));
    for (Scenario scenario : scenarios) {
      boolean isLeftOut = scenario.notIncluded().contains(cost);
      cells.add(isLeftOut ? new Cell.Label("not included") : new Cell.Empty());
    }
    return cells;
  }

  /** What was filled in because no scenario says it. */
  private ReportTable defaults() {
    Function<Scenario, Stream<List<String>>> used = scenario ->
        scenario.defaults().stream().map(one -> text(words.of(one.path()), one.quantity()));
    return new ReportTable(
        "defaults",
        "Defaults used",
        List.of(
            Column.text("input"),
            Column.text("value"),
            Column.text("source"),
            Column.text("scenarios")),
        rows(used),
        List.of());
  }

  private static List<String> text(String input, Quantity quantity) {
    return List.of(input, quantity.text(), quantity.citation().shortText());
  }

  /** How old the prices are that were looked up. */
  private ReportTable prices() {
    Function<Scenario, Stream<List<String>>> used = scenario ->
        scenario.prices().stream().map(price -> List.of(words.of(price.name()), price.dates()));
    return new ReportTable(
        "prices",
        "Ages of the prices that were looked up",
        List.of(Column.text("price"), Column.text("quoted"), Column.text("scenarios")),
        rows(used),
        List.of());
  }

  /** What scenarios have, each once, followed by the scenarios that have it. */
  private List<Row> rows(Function<Scenario, Stream<List<String>>> found) {
    Map<List<String>, List<Scenario>> all = new LinkedHashMap<>();
    scenarios.forEach(scenario -> found
        .apply(scenario)
        .distinct()
        .forEach(one -> all.computeIfAbsent(one, first -> new ArrayList<>()).add(scenario)));
    return all.entrySet().stream()
        .map(one -> Row.of(Stream.concat(one.getKey().stream(), Stream.of(names(one.getValue())))
            .map(Cell.Label::new)
            .toArray(Cell[]::new)))
        .toList();
  }

  private String names(List<Scenario> some) {
    return some.size() == scenarios.size()
        ? "all"
        : some.stream().map(Scenario::title).collect(joining("; "));
  }
}
