package org.mixcost.report.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mixcost.analysis.optimize.Aim;
import org.mixcost.analysis.optimize.Best;
import org.mixcost.analysis.optimize.Clash;
import org.mixcost.analysis.optimize.Kept;
import org.mixcost.analysis.optimize.Knob;
import org.mixcost.analysis.optimize.KnobSetting;
import org.mixcost.analysis.optimize.Optimum;
import org.mixcost.analysis.optimize.Price;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.figure.FigureColumns;
import org.mixcost.simulate.Figure;

/** What was found, in tables. */
final class OptimumTables {
  private static final String PRICES =
      "Worth: what the goal gains by one more, all chosen anew; one more is as much as its price holds for.";

  private final Optimum optimum;

  OptimumTables(Optimum optimum) {
    this.optimum = optimum;
  }

  List<ReportTable> of(Best best) {
    List<ReportTable> all = new ArrayList<>(List.of(settings(best), goal(best)));
    if (!best.limits().isEmpty()) {
      all.add(limits(best.limits(), best.goal().unit().symbol()));
    }
    if (optimum.attempts().size() > 1) {
      all.add(choices());
    }
    best.frontier().ifPresent(frontier -> all.add(FrontierTables.table(best, frontier)));
    return all;
  }

  List<ReportTable> of(Clash clash) {
    return List.of(nearest(clash), limits(clash.nearest(), ""));
  }

  private static ReportTable settings(Best best) {
    boolean isPriced = best.settings().stream().anyMatch(one -> one.price().isPresent());
    List<Column> columns = new ArrayList<>(List.of(
        Column.text("what"),
        Column.text("unit"),
        Column.number("start"),
        Column.number("best"),
        Column.number("rounded"),
        Column.number("from"),
        Column.number("to")));
    if (isPriced) {
      columns.addAll(priceColumns(best.goal().unit().symbol()));
    }
    List<Row> rows = best.settings().stream()
        .map(one -> new Row(cells(one, isPriced), false))
        .toList();
    return new ReportTable("settings", "What is changed", columns, rows, notes(isPriced));
  }

  private static List<String> notes(boolean isPriced) {
    List<String> notes = new ArrayList<>(List.of(
        "From and to: as far as it may move with less than 1% lost, the others chosen anew."));
    if (isPriced) {
      notes.add(PRICES);
    }
    return notes;
  }

  private static List<Cell> cells(KnobSetting setting, boolean isPriced) {
    List<Cell> cells = new ArrayList<>(List.of(
        new Cell.Label(setting.knob().name()),
        new Cell.Label(setting.knob().input().unit().symbol()),
        new Cell.Numeric(setting.before()),
        new Cell.Numeric(setting.best()),
        new Cell.Numeric(setting.rounded()),
        new Cell.Numeric(setting.low()),
        new Cell.Numeric(setting.high())));
    if (isPriced) {
      cells.addAll(priceCells(setting.price()));
    }
    return cells;
  }

  private static List<Column> priceColumns(String unit) {
    return List.of(Column.number("one more"), Column.number("worth [" + unit + "]"));
  }

  private static List<Cell> priceCells(Optional<Price> price) {
    return List.of(
        Cell.ofOptional(price.map(Price::unit)), Cell.ofOptional(price.map(Price::worth)));
  }

  private static ReportTable goal(Best best) {
    String id = best.variant().goal().line().id();
    boolean isUncertain =
        best.goal().spread().isPresent() || best.before().spread().isPresent();
    List<Column> columns = new ArrayList<>(List.of(Column.text(id)));
    columns.addAll(FigureColumns.columns(best.goal().unit().symbol(), isUncertain));
    if (best.aim().by().isPresent()) {
      columns.add(Column.number(best.words()));
    }
    columns.add(Column.number("P(better than start)"));
    return new ReportTable(
        "goal",
        "The start and the best",
        columns,
        List.of(
            row("start", best.before(), best.aim(), isUncertain, new Cell.Empty()),
            row(
                "best",
                best.goal(),
                best.aim(),
                isUncertain,
                new Cell.Percentage(best.odds().lower()))),
        List.of());
  }

  private static Row row(String name, Figure figure, Aim aim, boolean isUncertain, Cell last) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(name)));
    cells.addAll(FigureColumns.cells(figure, isUncertain));
    if (aim.by().isPresent()) {
      cells.add(new Cell.Numeric(aim.value(figure)));
    }
    cells.add(last);
    return new Row(cells, false);
  }

  private static ReportTable limits(List<Kept> limits, String goal) {
    boolean isPriced = limits.stream().anyMatch(one -> one.price().isPresent());
    boolean isShared = limits.stream().anyMatch(one -> one.share().isPresent());
    List<Column> columns = new ArrayList<>(List.of(
        Column.text("limit"),
        Column.text("unit"),
        Column.number("bound"),
        Column.number("start"),
        Column.number("found"),
        Column.number("p5"),
        Column.number("p95"),
        Column.text("kept")));
    if (isShared) {
      columns.add(Column.number("kept in"));
    }
    if (isPriced) {
      columns.addAll(priceColumns(goal));
    }
    List<Row> rows = limits.stream()
        .map(one -> new Row(cells(one, isShared, isPriced), false))
        .toList();
    return new ReportTable(
        "limits", "What has to be kept", columns, rows, isPriced ? List.of(PRICES) : List.of());
  }

  private static List<Cell> cells(Kept kept, boolean isShared, boolean isPriced) {
    List<Cell> cells = new ArrayList<>(List.of(
        new Cell.Label(kept.limit().text()),
        new Cell.Label(kept.found().unit().symbol()),
        new Cell.Numeric(kept.bound()),
        Cell.ofOptional(kept.before().map(Figure::central)),
        new Cell.Numeric(kept.found().central()),
        Cell.ofOptional(kept.found().spread().map(spread -> spread.p5())),
        Cell.ofOptional(kept.found().spread().map(spread -> spread.p95())),
        new Cell.Label(!kept.isKept() ? "no" : kept.isActive() ? "just" : "yes")));
    if (isShared) {
      cells.add(kept.share().<Cell>map(Cell.Percentage::new).orElse(new Cell.Empty()));
    }
    if (isPriced) {
      cells.addAll(priceCells(kept.price()));
    }
    return cells;
  }

  private ReportTable choices() {
    Optimum.Attempt first = optimum.attempts().get(0);
    String goal = optimum.problem().aim().words(first.variant().goal().line().id());
    List<Column> columns = new ArrayList<>(List.of(
        Column.text("choice"),
        Column.text("from"),
        Column.number(goal + " [" + first.variant().goal().line().unit() + "]")));
    first.variant().knobs().forEach(knob -> columns.add(Column.number(heading(knob))));
    List<Row> rows = optimum.attempts().stream().map(OptimumTables::row).toList();
    return new ReportTable("choices", "The best of each choice", columns, rows, List.of());
  }

  static String heading(Knob knob) {
    String unit = knob.input().unit().symbol();
    return unit.isEmpty() ? knob.name() : knob.name() + " [" + unit + "]";
  }

  private static Row row(Optimum.Attempt attempt) {
    List<Cell> cells = new ArrayList<>(List.of(
        new Cell.Label(attempt.variant().name()),
        new Cell.Label(attempt.variant().from()),
        attempt.goal().<Cell>map(Cell.Numeric::new).orElse(new Cell.Label("breaks a limit"))));
    attempt.settings().forEach(value -> cells.add(new Cell.Numeric(value)));
    return new Row(cells, false);
  }

  private static ReportTable nearest(Clash clash) {
    List<Row> rows = IntStream.range(0, clash.settings().size())
        .mapToObj(i -> {
          Knob knob = clash.variant().knobs().get(i);
          return Row.of(
              new Cell.Label(knob.name()),
              new Cell.Label(knob.input().unit().symbol()),
              new Cell.Numeric(knob.input().now()),
              new Cell.Numeric(clash.settings().get(i)));
        })
        .toList();
    return new ReportTable(
        "nearest",
        "The point that breaks the limits least",
        List.of(
            Column.text("what"),
            Column.text("unit"),
            Column.number("start"),
            Column.number("nearest")),
        rows,
        List.of());
  }
}
