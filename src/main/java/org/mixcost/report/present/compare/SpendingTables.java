package org.mixcost.report.present.compare;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.mixcost.analysis.compare.schedule.Spending;
import org.mixcost.analysis.compare.schedule.Spending.Period;
import org.mixcost.model.Category;
import org.mixcost.model.Line;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.figure.FigureColumns;
import org.mixcost.report.present.Naming;
import org.mixcost.simulate.Figure;

/** When the money of scenarios is spent, as tables. */
final class SpendingTables {
  private static final String ASSUMPTION =
      "Model assumption: what takes days is paid evenly over them, a flat fee and what has no days at the beginning of its "
          + "phase; a month has 30.4375 days. All rows together are the total.";

  /** What is part of compute in rows for programs. */
  private static final String CAPITAL = "compute_capital";

  private final List<Spending> all;
  private final Naming naming;

  SpendingTables(List<Spending> all, Naming naming) {
    this.all = all;
    this.naming = naming;
  }

  /** Of a scenario, where it says when it begins: its periods, with what is paid for in each. */
  Optional<ReportTable> of(String scenario) {
    return all.stream()
        .filter(spending -> spending.scenario().name().equals(scenario))
        .findFirst()
        .map(this::table);
  }

  /** What each scenario pays in each period, if any says when it begins. */
  Optional<ReportTable> sideBySide() {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns =
        new ArrayList<>(List.of(Column.text(currency(all.get(0)) + ", inputs at their medians")));
    all.forEach(spending ->
        columns.add(Column.number(naming.scenario(spending.scenario().name()))));
    List<Row> rows = new ArrayList<>();
    periods().forEach(name -> rows.add(row(name, spending -> in(spending, name), false)));
    rows.add(row("Total", spending -> Optional.of(spending.total().central()), true));
    if (all.stream().anyMatch(spending -> spending.presentValue().isPresent())) {
      rows.add(row(
          "Present value at its start",
          spending -> spending.presentValue().map(Figure::central),
          false));
    }
    return Optional.of(new ReportTable(
        "schedule", "What each pays, and when", columns, rows, List.of(ASSUMPTION)));
  }

  /** What they are called in all scenarios, in order of time; letters come after digits. */
  private List<String> periods() {
    return all.stream()
        .flatMap(spending -> spending.periods().stream())
        .map(Period::name)
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<Double> in(Spending spending, String name) {
    return spending.periods().stream()
        .filter(period -> period.name().equals(name))
        .map(period -> period.usd().central())
        .findFirst();
  }

  private Row row(String label, Function<Spending, Optional<Double>> value, boolean isSum) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(label)));
    all.forEach(spending -> cells.add(Cell.ofOptional(value.apply(spending))));
    return new Row(cells, isSum);
  }

  private ReportTable table(Spending spending) {
    boolean isUncertain =
        spending.periods().stream().anyMatch(period -> period.usd().spread().isPresent());
    List<Kind> kinds = kinds(spending);
    List<Column> columns = new ArrayList<>(List.of(Column.text("paid in")));
    columns.add(Column.number("total " + currency(spending)));
    if (isUncertain) {
      columns.addAll(List.of(Column.number("p5"), Column.number("p95")));
    }
    columns.add(Column.number("so far"));
    kinds.forEach(kind -> columns.add(Column.number(kind.label())));
    List<Row> rows = new ArrayList<>();
    spending.periods().forEach(period -> rows.add(row(period, kinds, isUncertain)));
    return new ReportTable(
        spending.scenario().name() + "-schedule",
        "When the money is spent: " + naming.scenario(spending.scenario().name()),
        columns,
        rows,
        notes(spending));
  }

  /** A column of what is paid for. */
  private record Kind(String label, ToDoubleFunction<Period> usd) {}

  /** Each category, where there are several; that of capital stands beside that of compute. */
  private static List<Kind> kinds(Spending spending) {
    List<Kind> kinds = new ArrayList<>();
    if (spending.categories().size() > 1) {
      spending
          .categories()
          .forEach(category ->
              kinds.add(new Kind(category.label(), period -> period.byCategory().get(category))));
    }
    if (spending.hasCapital()) {
      int place = kinds.isEmpty() ? 0 : spending.categories().indexOf(Category.COMPUTE) + 1;
      kinds.add(place, new Kind("of it capital", period -> period.capital().orElse(0.0)));
    }
    return kinds;
  }

  private static Row row(Period period, List<Kind> kinds, boolean isUncertain) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(period.name())));
    cells.add(new Cell.Numeric(period.usd().central()));
    if (isUncertain) {
      cells.add(Cell.ofOptional(period.usd().spread().map(draws -> draws.p5())));
      cells.add(Cell.ofOptional(period.usd().spread().map(draws -> draws.p95())));
    }
    cells.add(new Cell.Numeric(period.soFar().central()));
    kinds.forEach(kind -> cells.add(paid(kind.usd().applyAsDouble(period))));
    return new Row(cells, false);
  }

  private static Cell paid(double usd) {
    return usd == 0 ? new Cell.Empty() : new Cell.Numeric(usd);
  }

  private static List<String> notes(Spending spending) {
    List<String> notes = new ArrayList<>();
    notes.add(ASSUMPTION);
    spending
        .presentValue()
        .ifPresent(value -> notes.add("Present value in %s, at %s: %s."
            .formatted(
                spending.schedule().start(),
                spending.schedule().discount().orElseThrow().text(),
                amount(value))));
    if (spending.hasCapital()) {
      notes.add(
          "Own accelerators are paid by the share of their life that is used, as in the total: capital is what they lose in "
              + "value and what the money in them costs, the rest of compute what it costs to run them. "
              + purchase(spending));
    }
    atOnce(spending).ifPresent(notes::add);
    return notes;
  }

  private static String purchase(Spending spending) {
    return "The cash to buy them"
        + spending.purchase().map(usd -> ", " + amount(usd) + ",").orElse("")
        + " is due when they are bought, and in no row.";
  }

  private static String amount(Figure figure) {
    String central = Numbers.amount(figure.central(), figure.unit());
    return figure
        .spread()
        .map(draws -> central + " (" + Numbers.forPeople(draws.p5()) + " to "
            + Numbers.forPeople(draws.p95()) + ")")
        .orElse(central);
  }

  private static Optional<String> atOnce(Spending spending) {
    return spending.atOnce().isEmpty()
        ? Optional.empty()
        : Optional.of("Paid at the beginning of its phase, as its days are not known: "
            + spending.atOnce().stream().map(Line::label).collect(joining("; ")) + ".");
  }

  private static String currency(Spending spending) {
    return spending.scenario().currency().code();
  }

  /** Every month of every scenario, one a row: for spreadsheets and programs. */
  Optional<ReportTable> tidy() {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>(List.of(
        Column.text("scenario"),
        Column.text("month"),
        Column.text("category"),
        Column.text("unit")));
    columns.addAll(FigureColumns.tidyColumns("central"));
    List<Row> rows = new ArrayList<>();
    for (Spending spending : all) {
      for (Period month : spending.months()) {
        month.byCategory().forEach((category, usd) -> {
          rows.add(central(spending, month, category.key(), usd));
          if (category == Category.COMPUTE) {
            month.capital().ifPresent(part -> rows.add(central(spending, month, CAPITAL, part)));
          }
        });
        List<Cell> total = labels(spending, month, Category.TOTAL.key());
        total.addAll(FigureColumns.tidyCells(month.usd()));
        rows.add(new Row(total, false));
      }
    }
    return Optional.of(
        new ReportTable("months", "When the money is spent, by month", columns, rows, List.of()));
  }

  private static Row central(Spending spending, Period month, String paidFor, double usd) {
    List<Cell> cells = labels(spending, month, paidFor);
    cells.add(new Cell.Numeric(usd));
    cells.addAll(Collections.nCopies(4, new Cell.Empty()));
    return new Row(cells, false);
  }

  private static List<Cell> labels(Spending spending, Period month, String paidFor) {
    return new ArrayList<>(List.of(
        new Cell.Label(spending.scenario().name()),
        new Cell.Label(month.name()),
        new Cell.Label(paidFor),
        new Cell.Label(month.usd().unit().symbol())));
  }
}
