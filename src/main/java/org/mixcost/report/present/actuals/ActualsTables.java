package org.mixcost.report.present.actuals;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.mixcost.analysis.actuals.Actuals;
import org.mixcost.analysis.actuals.Actuals.Entry;
import org.mixcost.analysis.actuals.Charge;
import org.mixcost.analysis.actuals.Completion;
import org.mixcost.analysis.actuals.Completion.Learned;
import org.mixcost.analysis.actuals.Completion.LineCompletion;
import org.mixcost.analysis.actuals.Variance;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Unit;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;

/** What a project has cost against its plan, as tables. */
final class ActualsTables {
  /** So many of what nobody planned are told to readers. */
  private static final int MOST_UNPLANNED = 10;

  private final Actuals actuals;
  private final List<Amount> amounts;

  /** A column of a variance. */
  private record Amount(String heading, ToLongFunction<Variance> cents) {}

  ActualsTables(Actuals actuals) {
    this.actuals = actuals;
    amounts = Stream.of(
            new Amount("planned " + currency(), Variance::plannedCents),
            new Amount("actual", Variance::actualCents),
            new Amount("difference", Variance::differenceCents),
            new Amount("price", Variance::priceCents),
            new Amount("speed", Variance::speedCents),
            new Amount("price and speed", Variance::priceAndSpeedCents),
            new Amount("volume", Variance::volumeCents),
            new Amount("scope", Variance::scopeCents))
        .filter(amount -> isAlways(amount)
            || actuals.entries().stream()
                .map(Entry::variance)
                .anyMatch(one -> amount.cents().applyAsLong(one) != 0))
        .toList();
  }

  private static boolean isAlways(Amount amount) {
    return List.of("planned", "actual", "difference").contains(amount.heading().split(" ")[0]);
  }

  /** With so much of what nobody planned as a reader takes in. */
  List<ReportTable> forReaders() {
    return tables(MOST_UNPLANNED);
  }

  List<ReportTable> all() {
    return tables(Integer.MAX_VALUE);
  }

  private List<ReportTable> tables(int mostUnplanned) {
    List<ReportTable> tables = new ArrayList<>();
    tables.add(
        variances("by-line", "Cost against the plan, by line", "line", actuals.byLine(), notes()));
    tables.add(variances(
        "by-month", "Cost against the plan, by month", "month", actuals.byMonth(), List.of()));
    unplanned(mostUnplanned).ifPresent(tables::add);
    tables.add(completion());
    learned().ifPresent(tables::add);
    return tables;
  }

  private ReportTable variances(
      String id, String title, String first, Map<?, Variance> all, List<String> notes) {
    List<Column> columns = new ArrayList<>(List.of(Column.text(first)));
    amounts.forEach(amount -> columns.add(Column.number(amount.heading())));
    List<Row> rows = new ArrayList<>();
    all.forEach((name, variance) -> rows.add(row(name.toString(), variance, false)));
    rows.add(row("Total", actuals.total(), true));
    return new ReportTable(id, title, columns, rows, notes);
  }

  private Row row(String name, Variance variance, boolean isSum) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(name)));
    amounts.forEach(
        amount -> cells.add(new Cell.Numeric(amount.cents().applyAsLong(variance) / 100.0)));
    return new Row(cells, isSum);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Planned is what was due by then, without a reserve. Price: what was used, at another price; speed: more or less of it for "
            + "the same work; volume: more or less work than was due; all but price at planned prices. Each row adds up to the cent.");
    if (actuals.scenario().schedule().isEmpty()) {
      notes.add(
          "The plan does not say when anything is due: planned is what the work that was done was to cost.");
    }
    if (actuals.entries().stream().anyMatch(entry -> entry.variance().priceAndSpeedCents() != 0)) {
      notes.add(
          "Price and speed cannot be told apart where the bill does not say how much was used.");
    }
    if (!actuals.byTime().isEmpty()) {
      notes.add(
          "Model assumption: as the bill does not say what was done, work counts as done in the months for which there "
              + "is a charge, as much as was due: " + String.join("; ", actuals.byTime()) + ".");
    }
    if (!actuals.unpaid().isEmpty()) {
      notes.add("Due, and not in the bill so far: " + String.join("; ", actuals.unpaid()) + ".");
    }
    return notes;
  }

  private Optional<ReportTable> unplanned(int most) {
    if (actuals.unplanned().isEmpty()) {
      return Optional.empty();
    }
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (Charge charge : actuals.unplanned()) {
      sums.merge(charge.what(), charge.cost(), BigDecimal::add);
    }
    List<Row> rows = sums.entrySet().stream()
        .sorted(comparing((Map.Entry<String, BigDecimal> sum) -> sum.getValue()).reversed())
        .limit(most)
        .map(sum ->
            Row.of(new Cell.Label(sum.getKey()), new Cell.Numeric(sum.getValue().doubleValue())))
        .toList();
    List<String> notes = rows.size() < sums.size()
        ? List.of("And " + (sums.size() - rows.size()) + " more.")
        : List.of();
    return Optional.of(new ReportTable(
        "unplanned",
        "What is on no line of the plan",
        List.of(Column.text("what"), Column.number("actual " + currency())),
        rows,
        notes));
  }

  private ReportTable completion() {
    Completion completion = actuals.completion();
    List<Column> columns = List.of(
        Column.text("line"),
        Column.number("done"),
        Column.number("cost ratio"),
        Column.number("planned " + currency()),
        Column.number("will cost"),
        Column.number("p5"),
        Column.number("p95"));
    List<Row> rows = new ArrayList<>();
    completion.lines().forEach(line -> rows.add(row(line)));
    double scope = actuals.total().scopeCents() / 100.0;
    if (!actuals.unplanned().isEmpty()) {
      rows.add(row(
          Actuals.NOT_IN_THE_PLAN,
          List.of(new Cell.Empty(), new Cell.Empty(), new Cell.Empty()),
          Figure.fixed(completion.total().unit(), scope),
          false));
    }
    rows.add(row(
        "Total",
        List.of(
            new Cell.Empty(),
            new Cell.Empty(),
            new Cell.Numeric(completion.planned().central())),
        completion.total(),
        true));
    return new ReportTable(
        "completion", "What it will cost in the end", columns, rows, assumptions(completion));
  }

  private static Row row(LineCompletion line) {
    return row(
        line.label(),
        List.of(
            new Cell.Percentage(line.done()),
            Cell.ofOptional(line.ratio()),
            new Cell.Numeric(line.planned().central())),
        line.total(),
        false);
  }

  private static Row row(String name, List<Cell> planned, Figure total, boolean isSum) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(name)));
    cells.addAll(planned);
    cells.add(new Cell.Numeric(total.central()));
    cells.add(Cell.ofOptional(total.spread().map(Summary::p5)));
    cells.add(Cell.ofOptional(total.spread().map(Summary::p95)));
    return new Row(cells, isSum);
  }

  private static List<String> assumptions(Completion completion) {
    return List.of(
        "Model assumption: the rest of a line costs what the plan's draws say once they agree with the months seen; a line is "
            + "off by 10% besides, for reasons that no input has, and a month by "
            + Numbers.percent(completion.monthSpread())
            + " (standard deviations). Will cost is the median; medians of lines do not add up to that of the total.",
        "What is on no line of the plan is not foreseen to go on.");
  }

  private Optional<ReportTable> learned() {
    if (actuals.completion().learned().isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = List.of(
        Column.text("input"),
        Column.text("unit"),
        Column.number("planned p5"),
        Column.number("p50"),
        Column.number("p95"),
        Column.number("now p5"),
        Column.number("now p50"),
        Column.number("now p95"));
    List<Row> rows = actuals.completion().learned().stream()
        .map(input -> {
          List<Cell> cells =
              new ArrayList<>(List.of(new Cell.Label(input.name()), new Cell.Label(input.unit())));
          Stream.of(input.planned(), input.seen())
              .flatMap(draws -> Stream.of(draws.p5(), draws.p50(), draws.p95()))
              .forEach(value ->
                  cells.add(isShare(input) ? new Cell.Percentage(value) : new Cell.Numeric(value)));
          return new Row(cells, false);
        })
        .toList();
    return Optional.of(new ReportTable(
        "learned",
        "What the bill tells of inputs",
        columns,
        rows,
        List.of("Those whose variance is less than nine tenths of what it was.")));
  }

  private static boolean isShare(Learned input) {
    return input.unit().equals(Unit.FRACTION.symbol());
  }

  private String currency() {
    return actuals.scenario().currency().code();
  }
}
