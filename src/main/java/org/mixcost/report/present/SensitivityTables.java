package org.mixcost.report.present;

import static java.util.stream.Collectors.partitioningBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.mixcost.analysis.sensitivity.Index;
import org.mixcost.analysis.sensitivity.Sensitivity;
import org.mixcost.analysis.sensitivity.Sensitivity.InputDriver;
import org.mixcost.analysis.sensitivity.Sensitivity.Output;
import org.mixcost.analysis.sensitivity.Sensitivity.Swing;
import org.mixcost.analysis.sensitivity.Sensitivity.Worth;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Unit;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.figure.NoSpread;

/** What drives the costs of a study, as tables. */
public final class SensitivityTables {
  private final Sensitivity sensitivity;
  private final Naming naming;

  /** Of an analysis, with names of its inputs in words. */
  public SensitivityTables(Sensitivity sensitivity, Naming naming) {
    this.sensitivity = sensitivity;
    this.naming = naming;
  }

  /** One table of each output, differences first, then what information is worth. */
  public List<ReportTable> all() {
    if (sensitivity.outputs().stream().allMatch(output -> output.drivers().isEmpty())) {
      return List.of(new ReportTable(
          "sensitivity",
          "What drives the cost",
          List.of(Column.text("input")),
          List.of(),
          List.of(NoSpread.note(sensitivity.models().isFixed() ? 0 : sensitivity.samples()))));
    }
    List<ReportTable> tables = new ArrayList<>();
    Stream.of(Output.DIFFERENCE, Output.TOTAL).flatMap(this::of).forEach(tables::add);
    if (sensitivity.models().all().size() > 1) {
      tables.add(worth("information", "all scenarios", sensitivity.choice()));
      outputs(Output.DIFFERENCE)
          .forEach(output -> tables.add(worth(
              output.scenario() + "-information",
              naming.scenario(output.scenario()) + " and " + baseline(),
              output.information())));
    }
    return tables;
  }

  private String currency() {
    return sensitivity.models().study().currency();
  }

  private Stream<Output> outputs(String id) {
    return sensitivity.outputs().stream()
        .filter(output -> output.id().equals(id) && !output.drivers().isEmpty());
  }

  /** One table of each difference to the baseline, or of each total. */
  Stream<ReportTable> of(String id) {
    return outputs(id).map(this::drivers);
  }

  private ReportTable drivers(Output output) {
    List<Column> columns = List.of(
        Column.text("input"),
        Column.number(currency() + " at p10"),
        Column.number("at p90"),
        Column.number("alone"),
        Column.number("with interactions"),
        Column.number("±"));
    Map<Boolean, List<InputDriver>> byNoise =
        output.drivers().stream().collect(partitioningBy(InputDriver::isNotable));
    List<Row> rows = Stream.concat(
            byNoise.get(true).stream().flatMap(driver -> rows(driver).stream()),
            others(byNoise.get(false)).stream())
        .toList();
    List<String> notes = List.of(
        "Swings move one input and hold the others at their medians, which ignores interactions. Shares of the "
            + "variance are Sobol indices, alone (first order) and with interactions (total), ± half of their 90% "
            + "interval; inputs that explain less than 0.1% are the others.");
    return new ReportTable(
        output.scenario() + "-" + output.id() + "-drivers", title(output), columns, rows, notes);
  }

  private String title(Output output) {
    String what = output.id().equals(Output.TOTAL)
        ? "Total of " + naming.scenario(output.scenario())
        : "Difference of " + naming.scenario(output.scenario()) + " to " + baseline();
    return what + ": what drives it (central "
        + Numbers.amount(output.central(), Unit.USD.in(currency())) + ")";
  }

  private String baseline() {
    return naming.scenario(sensitivity.models().study().baseline());
  }

  /** The inputs of a driver; tied ones share their shares of the variance, which stand in the first row. */
  private List<Row> rows(InputDriver driver) {
    List<Row> rows = new ArrayList<>();
    for (Swing swing : driver.swings()) {
      List<Cell> cells = new ArrayList<>(List.of(
          new Cell.Label(naming.input(swing.input())),
          new Cell.Numeric(swing.atP10()),
          new Cell.Numeric(swing.atP90())));
      cells.addAll(
          rows.isEmpty()
              ? shares(driver)
              : List.of(new Cell.Label("tied"), new Cell.Empty(), new Cell.Empty()));
      rows.add(new Row(cells, false));
    }
    return rows;
  }

  /** Drivers that explain less than noise does, as one row. */
  private static Optional<Row> others(List<InputDriver> noise) {
    return noise.isEmpty()
        ? Optional.empty()
        : Optional.of(Row.of(
            new Cell.Label(noise.size() == 1 ? "1 other" : noise.size() + " others"),
            new Cell.Empty(),
            new Cell.Empty(),
            sum(noise, driver -> driver.first().share()),
            sum(noise, driver -> driver.total().share()),
            new Cell.Empty()));
  }

  private static Cell sum(List<InputDriver> drivers, ToDoubleFunction<InputDriver> share) {
    return new Cell.Percentage(drivers.stream().mapToDouble(share).sum());
  }

  private static List<Cell> shares(InputDriver driver) {
    Index total = driver.total();
    return List.of(
        new Cell.Percentage(driver.first().share()),
        new Cell.Percentage(total.share()),
        new Cell.Percentage((total.high() - total.low()) / 2));
  }

  private ReportTable worth(String id, String choice, Worth worth) {
    List<Row> rows = new ArrayList<>();
    worth.each().stream()
        .filter(input -> input.usd() > 0)
        .map(input ->
            Row.of(new Cell.Label(naming.input(input.name())), new Cell.Numeric(input.usd())))
        .forEach(rows::add);
    rows.add(new Row(
        List.of(new Cell.Label("everything (EVPI)"), new Cell.Numeric(worth.everything())), true));
    List<String> notes = List.of(
        "How much less the cheapest choice costs on average for knowing the input before choosing (EVPPI); inputs "
            + "that are not listed are worth nothing.");
    return new ReportTable(
        id,
        "What it is worth to know, for the choice between " + choice,
        List.of(Column.text("input"), Column.number(currency())),
        rows,
        notes);
  }
}
