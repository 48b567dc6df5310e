package org.mixcost.report.present.diff;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.mixcost.analysis.bridge.divide.Owen;
import org.mixcost.diff.Cause;
import org.mixcost.diff.ChangedInput;
import org.mixcost.diff.Contribution;
import org.mixcost.diff.ScenarioDiff;
import org.mixcost.diff.StudyDiff;
import org.mixcost.diff.StudyDiff.Lone;
import org.mixcost.formula.Ties;
import org.mixcost.quantity.Unit;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** Why an estimate has changed, in tables: by scenario and cause, and by input. */
final class DiffTables {
  private final StudyDiff diff;

  DiffTables(StudyDiff diff) {
    this.diff = diff;
  }

  List<ReportTable> all() {
    List<ReportTable> all = new ArrayList<>(List.of(causes()));
    if (diff.scenarios().stream().anyMatch(scenario -> !scenario.isTieOnAverage())) {
      all.add(doubt());
    }
    if (diff.scenarios().stream()
        .anyMatch(scenario -> moving(scenario).findAny().isPresent())) {
      all.add(inputs());
    }
    return all;
  }

  /** What each cause adds or takes away, with every input at its median. */
  ReportTable causes() {
    List<Column> columns =
        new ArrayList<>(List.of(Column.text("scenario"), Column.number("before, " + unit())));
    causeColumns(columns);
    columns.addAll(
        List.of(Column.number("after"), Column.number("difference"), Column.number("change")));
    List<Row> rows = new ArrayList<>();
    diff.scenarios().forEach(scenario -> rows.add(row(scenario)));
    diff.added().forEach(lone -> rows.add(row(lone, "new: ", false)));
    diff.removed().forEach(lone -> rows.add(row(lone, "gone: ", true)));
    return new ReportTable("diff", "What has changed, by cause", columns, rows, notes());
  }

  private String unit() {
    return diff.unit().symbol();
  }

  private void causeColumns(List<Column> columns) {
    diff.causes().forEach(cause -> columns.add(Column.number(cause.toString())));
  }

  private Row row(ScenarioDiff scenario) {
    List<Cell> cells = new ArrayList<>(
        List.of(name(scenario), new Cell.Numeric(scenario.before().central())));
    diff.causes().forEach(cause -> cells.add(part(scenario, cause, Contribution::central)));
    cells.add(new Cell.Numeric(scenario.after().central()));
    cells.add(
        scenario.isTie()
            ? new Cell.Tie()
            : new Cell.Numeric(scenario.difference().central()));
    double increase = scenario.increase();
    cells.add(
        increase == 0 || !Double.isFinite(increase)
            ? new Cell.Empty()
            : new Cell.Percentage(increase));
    return new Row(cells, false);
  }

  private static Cell name(ScenarioDiff scenario) {
    return new Cell.Label(
        scenario.isRenamed()
            ? scenario.from().name() + ", now " + scenario.name()
            : scenario.name());
  }

  private Row row(Lone lone, String what, boolean isBefore) {
    Cell figure = new Cell.Numeric(lone.figure().central());
    List<Cell> cells = new ArrayList<>(List.of(
        new Cell.Label(what + lone.scenario().name()), isBefore ? figure : new Cell.Empty()));
    diff.causes().forEach(cause -> cells.add(new Cell.Empty()));
    cells.addAll(List.of(isBefore ? new Cell.Empty() : figure, new Cell.Empty(), new Cell.Empty()));
    return new Row(cells, false);
  }

  private static Cell part(
      ScenarioDiff scenario, Cause cause, ToDoubleFunction<Contribution> number) {
    Contribution part = scenario.parts().get(cause);
    return part == null ? new Cell.Empty() : number(number.applyAsDouble(part), scenario.before());
  }

  /** A part, which is nothing where it is but rounding of the figure. */
  private static Cell number(double part, Contribution figure) {
    double whole = figure.central();
    return part == 0 || Ties.areSame(whole, whole + part)
        ? new Cell.Empty()
        : new Cell.Numeric(part);
  }

  /** The same on average, and how far it may go. */
  ReportTable doubt() {
    List<Column> columns =
        new ArrayList<>(List.of(Column.text("scenario"), Column.number("mean before, " + unit())));
    causeColumns(columns);
    columns.addAll(List.of(
        Column.number("mean after"), Column.number("p95 before"), Column.number("p95 after")));
    return new ReportTable(
        "diff-doubt",
        "The same over all draws: what moves the mean",
        columns,
        diff.scenarios().stream()
            .filter(ScenarioDiff::isUncertain)
            .map(this::doubt)
            .toList(),
        List.of());
  }

  private Row doubt(ScenarioDiff scenario) {
    List<Cell> cells = new ArrayList<>(
        List.of(name(scenario), new Cell.Numeric(scenario.before().mean())));
    diff.causes().forEach(cause -> cells.add(part(scenario, cause, Contribution::mean)));
    cells.add(new Cell.Numeric(scenario.after().mean()));
    cells.add(new Cell.Numeric(DiffSentence.p95(scenario.start())));
    cells.add(new Cell.Numeric(DiffSentence.p95(scenario.end())));
    return new Row(cells, false);
  }

  /** Each input that has changed, and its part. */
  ReportTable inputs() {
    List<Row> rows = diff.scenarios().stream()
        .flatMap(scenario -> moving(scenario).map(input -> row(input, scenario)))
        .toList();
    return new ReportTable(
        "diff-inputs",
        "What has changed, by input",
        List.of(
            Column.text("scenario"),
            Column.text("cause"),
            Column.text("input"),
            Column.text("before"),
            Column.text("after"),
            Column.number(unit()),
            Column.number("mean")),
        rows,
        List.of());
  }

  private static Stream<ChangedInput> moving(ScenarioDiff scenario) {
    return scenario.changes().stream().filter(input -> isMoving(input, scenario));
  }

  private static boolean isMoving(ChangedInput input, ScenarioDiff scenario) {
    double whole = scenario.before().central();
    return input
        .part()
        .filter(part -> !Ties.areSame(whole, whole + part.central())
            || !Ties.areSame(whole, whole + part.mean()))
        .isPresent();
  }

  private static Row row(ChangedInput input, ScenarioDiff scenario) {
    Contribution part = input.part().orElseThrow();
    return Row.of(
        new Cell.Label(scenario.name()),
        new Cell.Label(input.cause().toString()),
        new Cell.Label(input.path()),
        new Cell.Label(unitOnce(input)),
        new Cell.Label(input.after()),
        number(part.central(), scenario.before()),
        number(part.mean(), scenario.before()));
  }

  /** What stood there, without a unit that what stands there now says, too. */
  private static String unitOnce(ChangedInput input) {
    String before = input.before();
    String unit = before.substring(before.lastIndexOf(' ') + 1);
    boolean isUnit = Unit.parse(unit).isPresent();
    return isUnit && input.after().endsWith(" " + unit)
        ? before.substring(0, before.length() - unit.length()).strip()
        : before;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!diff.causes().isEmpty()) {
      notes.add(
          "Parts add up to the difference: Shapley values of the causes, divided by the same rule among the inputs of each; every input is at its median.");
    }
    if (diff.scenarios().stream().anyMatch(DiffTables::isSampled)) {
      notes.add(
          "Among more than %d inputs of one cause a part is the mean over sampled orders; their sum is exact."
              .formatted(Owen.MOST_EXACT));
    }
    List<String> idle = diff.scenarios().stream()
        .flatMap(
            scenario -> scenario.changes().stream().filter(input -> !isMoving(input, scenario)))
        .map(ChangedInput::path)
        .distinct()
        .toList();
    if (!idle.isEmpty()) {
      notes.add("Changed without any part in it: " + idle.stream().collect(joining(", ")) + ".");
    }
    return notes;
  }

  private static boolean isSampled(ScenarioDiff scenario) {
    return scenario.parts().keySet().stream()
        .anyMatch(cause -> scenario.changes().stream()
                .filter(input -> input.cause() == cause && input.part().isPresent())
                .count()
            > Owen.MOST_EXACT);
  }
}
