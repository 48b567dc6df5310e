package org.mixcost.report.present.compare;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.mixcost.scenario.GpuPrice;
import org.mixcost.simulate.Figure;

/** When the money of scenarios is spent, as tables. */
final class SpendingTables {
  private static final String ASSUMPTION =
      "Model assumption: what takes days is paid evenly over them, a flat fee and what has no days at the beginning of its "
          + "phase; a month has 30.4375 days. All rows together are the total.";

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
    List<Category> categories = spending.categories();
    List<Column> columns = new ArrayList<>(List.of(Column.text("paid in")));
    columns.add(Column.number("total " + currency(spending)));
    if (isUncertain) {
      columns.addAll(List.of(Column.number("p5"), Column.number("p95")));
    }
    columns.add(Column.number("so far"));
    if (categories.size() > 1) {
      categories.forEach(category -> columns.add(Column.number(category.label())));
    }
    List<Row> rows = new ArrayList<>();
    spending.periods().forEach(period -> rows.add(row(period, categories, isUncertain)));
    return new ReportTable(
        spending.scenario().name() + "-schedule",
        "When the money is spent: " + naming.scenario(spending.scenario().name()),
        columns,
        rows,
        notes(spending));
  }

  private static Row row(Period period, List<Category> categories, boolean isUncertain) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(period.name())));
    cells.add(new Cell.Numeric(period.usd().central()));
    if (isUncertain) {
      cells.add(Cell.ofOptional(period.usd().spread().map(draws -> draws.p5())));
      cells.add(Cell.ofOptional(period.usd().spread().map(draws -> draws.p95())));
    }
    cells.add(new Cell.Numeric(period.soFar().central()));
    if (categories.size() > 1) {
      categories.forEach(category -> cells.add(paid(period.byCategory().get(category))));
    }
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
    if (spending.scenario().training().price() instanceof GpuPrice.Owned) {
      notes.add(
          "Own accelerators are paid by the share of their life that is used, as in the total; the cash for their purchase is "
              + "due at its date, and not in the total.");
    }
    atOnce(spending).ifPresent(notes::add);
    return notes;
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
        month
            .byCategory()
            .forEach((category, usd) -> rows.add(Row.of(
                new Cell.Label(spending.scenario().name()),
                new Cell.Label(month.name()),
                new Cell.Label(category.key()),
                new Cell.Label(month.usd().unit().symbol()),
                new Cell.Numeric(usd),
                new Cell.Empty(),
                new Cell.Empty(),
                new Cell.Empty(),
                new Cell.Empty())));
        List<Cell> total = new ArrayList<>(List.of(
            new Cell.Label(spending.scenario().name()),
            new Cell.Label(month.name()),
            new Cell.Label(Category.TOTAL.key()),
            new Cell.Label(month.usd().unit().symbol())));
        total.addAll(FigureColumns.tidyCells(month.usd()));
        rows.add(new Row(total, false));
      }
    }
    return Optional.of(
        new ReportTable("months", "When the money is spent, by month", columns, rows, List.of()));
  }
}
