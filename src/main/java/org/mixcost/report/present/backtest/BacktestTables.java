package org.mixcost.report.present.backtest;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mixcost.analysis.backtest.Accuracy;
import org.mixcost.analysis.backtest.Backtest;
import org.mixcost.analysis.backtest.Outcome;
import org.mixcost.analysis.backtest.RefusedRun;
import org.mixcost.analysis.backtest.RunTest;
import org.mixcost.analysis.backtest.RunTest.CostTest;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** A back-test as tables; those that would be empty are left out. */
final class BacktestTables {
  private final Backtest backtest;

  BacktestTables(Backtest backtest) {
    this.backtest = backtest;
  }

  /** How good the estimates are, on runs that the rule has seen and on others. */
  Optional<ReportTable> accuracy() {
    List<Row> rows = new ArrayList<>();
    backtest.outOfSample().ifPresent(found -> rows.add(row("out of sample", found)));
    backtest.inSample().ifPresent(found -> rows.add(row("in-sample", found)));
    return table("accuracy", "How good the estimates of hours are", accuracyColumns("rule"), rows);
  }

  /** The same by accelerators and by architecture. */
  Optional<ReportTable> groups() {
    List<Row> rows = Stream.of(backtest.byGeneration(), backtest.byArchitecture())
        .flatMap(groups -> groups.entrySet().stream())
        .map(group -> row(group.getKey(), group.getValue()))
        .toList();
    return table(
        "groups",
        "The same by accelerators and by architecture, out of sample",
        accuracyColumns("runs on"),
        rows);
  }

  private static List<Column> accuracyColumns(String first) {
    return List.of(
        Column.text(first),
        Column.number("runs"),
        Column.number("median error"),
        Column.number("90% below"),
        Column.number("median ratio"),
        Column.number("in the 90% interval", "in interval"),
        Column.number("within 1.5 times", "in 1.5x"));
  }

  private static Row row(String name, Accuracy accuracy) {
    return Row.of(
        new Cell.Label(name),
        new Cell.Numeric(accuracy.runs()),
        new Cell.Percentage(accuracy.medianError()),
        new Cell.Percentage(accuracy.p90Error()),
        new Cell.Numeric(accuracy.bias()),
        new Cell.Percentage(accuracy.coverage()),
        new Cell.Percentage(accuracy.near()));
  }

  /** Every run that was estimated, the worst first. */
  Optional<ReportTable> runs() {
    List<Column> columns = List.of(
        Column.text("run"),
        new Column("organization", false, Optional.empty()),
        Column.text("accelerator"),
        new Column("implied utilization", true, Optional.empty()),
        Column.number("estimated [GPU-hour]", "estimated"),
        Column.number("p5"),
        Column.number("p95"),
        Column.number("reported [GPU-hour]", "reported"),
        Column.number("error"),
        Column.text("inside"),
        new Column("seen by the rule of the catalog", false, Optional.empty()));
    List<Row> rows = worstFirst().map(BacktestTables::row).toList();
    return table("runs", "Every run: GPU-hours, out of sample", columns, rows);
  }

  private Stream<RunTest> worstFirst() {
    return backtest.tests().stream()
        .sorted(comparingDouble(test -> -test.outOfSample().error()));
  }

  private static Row row(RunTest test) {
    Outcome hours = test.outOfSample();
    return Row.of(
        new Cell.Label(name(test)),
        new Cell.Label(test.run().family()),
        new Cell.Label(test.run().published().machine().accelerator()),
        new Cell.Percentage(test.run().impliedUtilization()),
        new Cell.Numeric(hours.estimated()),
        new Cell.Numeric(hours.low()),
        new Cell.Numeric(hours.high()),
        new Cell.Numeric(hours.reported()),
        new Cell.Percentage(hours.error()),
        new Cell.Label(inside(hours)),
        new Cell.Label(test.isFitted() ? "yes" : "no"));
  }

  /** What a run is called: its model or, where a table has none, its id. */
  static String name(RunTest test) {
    String model = test.run().published().model();
    return model.isEmpty() ? test.run().published().id() : model;
  }

  private static String inside(Outcome outcome) {
    return outcome.isInside() ? "yes" : outcome.ratio() > 1 ? "no, too high" : "no, too low";
  }

  /** Cost, where hours and price are published. */
  Optional<ReportTable> costs() {
    List<Column> columns = List.of(
        Column.text("run"),
        Column.number("price [USD/GPU-hour]", "USD/hour"),
        Column.text("price is"),
        Column.number("estimated [USD]", "estimated"),
        Column.number("p5"),
        Column.number("p95"),
        Column.number("published [USD]", "published"),
        Column.number("error"),
        Column.text("inside"));
    List<Row> rows = backtest.tests().stream()
        .flatMap(test -> test.cost().stream().map(cost -> row(name(test), cost)))
        .toList();
    return table(
        "costs",
        "Cost, where it is published",
        columns,
        rows,
        "At the price of the source. Where that is implied (cost over hours), the error is that of the hours.");
  }

  private static Row row(String name, CostTest cost) {
    return Row.of(
        new Cell.Label(name),
        new Cell.Numeric(cost.usdPerGpuHour()),
        new Cell.Label(cost.isPriceImplied() ? "implied" : "published"),
        new Cell.Numeric(cost.usd().estimated()),
        new Cell.Numeric(cost.usd().low()),
        new Cell.Numeric(cost.usd().high()),
        new Cell.Numeric(cost.usd().reported()),
        new Cell.Percentage(cost.usd().error()),
        new Cell.Label(inside(cost.usd())));
  }

  /** Runs that were refused, each with the reason. */
  Optional<ReportTable> refused() {
    return refused(
        List.of(Column.text("run"), Column.text("reason")),
        backtest.refused().stream()
            .map(each -> Row.of(new Cell.Label(each.run().id()), new Cell.Label(each.reason())))
            .toList());
  }

  /** Reasons, each with the runs that were refused for it. */
  Optional<ReportTable> refusedByReason() {
    Map<String, List<String>> byReason = backtest.refused().stream()
        .collect(groupingBy(
            RefusedRun::reason, TreeMap::new, mapping(refused -> refused.run().id(), toList())));
    return refused(
        List.of(
            Column.number("runs"),
            Column.text("reason"),
            new Column("which", false, Optional.empty())),
        byReason.entrySet().stream()
            .map(each -> Row.of(
                new Cell.Numeric(each.getValue().size()),
                new Cell.Label(each.getKey()),
                new Cell.Label(String.join(", ", each.getValue()))))
            .toList());
  }

  private Optional<ReportTable> refused(List<Column> columns, List<Row> rows) {
    return table("refused", "Refused: " + backtest.refused().size() + " runs", columns, rows);
  }

  private static Optional<ReportTable> table(
      String id, String title, List<Column> columns, List<Row> rows, String... notes) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReportTable(id, title, columns, rows, List.of(notes)));
  }
}
