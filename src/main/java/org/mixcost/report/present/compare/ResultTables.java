package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.compare.Result;
import org.mixcost.model.Category;
import org.mixcost.model.Line;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.figure.FigureColumns;
import org.mixcost.report.figure.MonteCarloNote;
import org.mixcost.report.figure.NoSpread;
import org.mixcost.scenario.QualityPlan;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.DefaultUsed;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.Start;
import org.mixcost.simulate.Figure;

/** The bill of one scenario as tables: its cost lines, and its figures with what stands behind them. */
final class ResultTables {
  private static final String NO_LOSS =
      "No loss is predicted: the run starts from a trained model, and scaling laws are of runs from scratch.";

  private final Result result;
  private final boolean isUncertain;

  ResultTables(Result result) {
    this.result = result;
    this.isUncertain = result.total().spread().isPresent();
  }

  /** Both tables, with all that stands behind them. */
  List<ReportTable> all() {
    return List.of(costs(), figures(background()));
  }

  /** Both tables beside others that say for all scenarios what is not included and filled in. */
  List<ReportTable> bill() {
    return List.of(costs(), figures(predictions()));
  }

  /** Cost lines and their sum, with the basis of the price. */
  private ReportTable costs() {
    List<Column> columns = new ArrayList<>(List.of(Column.text("cost line")));
    columns.addAll(FigureColumns.columns(result.scenario().currency().code(), isUncertain));
    columns.add(Column.number("share"));
    List<Row> rows = new ArrayList<>();
    for (Line line : result.costs()) {
      rows.add(new Row(cost(line.label(), line.id(), result.get(line)), false));
    }
    rows.add(new Row(cost("Total", Category.TOTAL.key(), result.total()), true));
    List<String> notes = new ArrayList<>(List.of(basis()));
    if (!isUncertain) {
      notes.add(NoSpread.note(result.draws()));
    }
    monteCarloNote(result).ifPresent(notes::add);
    return new ReportTable(result.name() + "-costs", title(), columns, rows, notes);
  }

  /** That the draws were too few for some of the cost lines, if they were. */
  static Optional<String> monteCarloNote(Result result) {
    MonteCarloNote error = new MonteCarloNote();
    result.costs().forEach(line -> error.add(line.label(), result.get(line)));
    error.add("the total", result.total());
    return error.text();
  }

  private List<Cell> cost(String label, String id, Figure figure) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(label)));
    cells.addAll(worked(id, FigureColumns.cells(figure, isUncertain)));
    double total = result.total().central();
    cells.add(total == 0 ? new Cell.Empty() : new Cell.Percentage(figure.central() / total));
    return cells;
  }

  /** Figures that are not money of the total. */
  private ReportTable figures(List<String> notes) {
    List<Column> columns = new ArrayList<>(List.of(Column.text("figure"), Column.text("unit")));
    boolean anyUncertain =
        result.figures().stream().anyMatch(line -> result.get(line).spread().isPresent());
    columns.addAll(FigureColumns.columns("", anyUncertain));
    List<Row> rows =
        result.figures().stream().map(line -> figure(line, anyUncertain)).toList();
    return new ReportTable(result.name() + "-figures", title() + ": figures", columns, rows, notes);
  }

  private Row figure(Line line, boolean anyUncertain) {
    List<Cell> cells = new ArrayList<>(
        List.of(new Cell.Label(line.label()), new Cell.Label(line.unit().symbol())));
    cells.addAll(worked(line.id(), FigureColumns.cells(result.get(line), anyUncertain)));
    return new Row(cells, false);
  }

  private List<Cell> worked(String id, List<Cell> figure) {
    return WorkingIds.worked(WorkingIds.line(result.name(), id), figure);
  }

  /** What is not included, which inputs are not as they are written, and which defaults were used. */
  private List<String> background() {
    Scenario scenario = result.scenario();
    List<String> notes = new ArrayList<>();
    NotIncludedNote.of(scenario).ifPresent(notes::add);
    notes.addAll(InputNotes.of(scenario));
    scenario.defaults().stream()
        .filter(used -> !isQuality(used))
        .forEach(used -> notes.add("Default used: %s = %s, from %s."
            .formatted(
                used.path(), used.quantity().text(), used.quantity().citation().shortText())));
    notes.addAll(predictions());
    return notes;
  }

  /** What predicted losses rest on, or why there is none. */
  private List<String> predictions() {
    Scenario scenario = result.scenario();
    List<String> notes = new ArrayList<>();
    scenario.quality().ifPresent(plan -> notes.add(quality(plan)));
    if (scenario.training().start() instanceof Start.Continued) {
      notes.add(NO_LOSS);
    }
    return notes;
  }

  private static boolean isQuality(DefaultUsed used) {
    return used.quantity().name().startsWith("quality/");
  }

  /** What the predicted loss rests on. */
  private String quality(QualityPlan plan) {
    List<String> beliefs = result.scenario().defaults().stream()
        .filter(ResultTables::isQuality)
        .map(used -> used.quantity().name().substring("quality/".length()))
        .distinct()
        .toList();
    return "Quality by the scaling law %s; beliefs from the catalog table quality, model assumptions where it says so: %s."
        .formatted(plan.law().id(), String.join(", ", beliefs));
  }

  private String title() {
    Scenario scenario = result.scenario();
    return scenario.title().equals(scenario.name())
        ? scenario.name()
        : scenario.title() + " (" + scenario.name() + ")";
  }

  /** What the figures are on: how accelerators are paid for, which runs count, which hours. */
  private String basis() {
    Scenario scenario = result.scenario();
    boolean isFinalRun =
        result.costs().stream().noneMatch(line -> line.id().equals("compute.development"));
    List<Stage> stages = scenario.training().further().stages();
    String runs = isFinalRun ? "final run" : "final run and development";
    return "Basis: accelerators %s; %s; %s."
        .formatted(
            CostBasis.of(scenario),
            stages.isEmpty() ? (isFinalRun ? runs + " only" : runs) : runs + ", and further stages",
            "elapsed hours");
  }
}
