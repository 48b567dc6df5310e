package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
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
import org.mixcost.report.figure.OddsText;
import org.mixcost.report.present.Naming;
import org.mixcost.report.present.ShortlistText;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Odds;

/** Scenarios side by side as tables. */
public final class ComparisonTables {
  private final Comparison comparison;
  private final Naming naming;
  private final boolean isUncertain;
  /** What has a column or a working of its own. */
  private final Comparison shown;

  /** Tables that call the scenarios by their ids. */
  public ComparisonTables(Comparison comparison) {
    this(comparison, Naming.IDS);
  }

  ComparisonTables(Comparison comparison, Naming naming) {
    this.comparison = comparison;
    this.naming = naming;
    this.isUncertain = !comparison.isFixed();
    this.shown = comparison.shortlist();
  }

  /** All tables of a comparison, in the order of a report. */
  public List<ReportTable> all() {
    List<ReportTable> tables = new ArrayList<>(List.of(totals()));
    if (!comparison.differences().isEmpty()) {
      tables.add(differences());
    }
    new LimitTables(comparison.results(), naming).table().ifPresent(tables::add);
    tables.add(byCategory(NotIncludedNote.across(comparison.results())));
    return tables;
  }

  /** What each scenario costs in all. */
  public ReportTable totals() {
    boolean isById = naming.isById();
    List<Column> columns = new ArrayList<>(List.of(Column.text("scenario")));
    if (isById) {
      columns.add(Column.text("title"));
    }
    columns.addAll(FigureColumns.columns("total " + currency(), isUncertain));
    List<Row> rows = new ArrayList<>();
    MonteCarloNote error = new MonteCarloNote();
    for (Result result : comparison.results()) {
      String name = naming.scenario(result.name());
      List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(name)));
      if (isById) {
        cells.add(new Cell.Label(result.scenario().title()));
      }
      cells.addAll(worked(
          result.name(),
          WorkingIds.category(result.name(), Category.TOTAL),
          FigureColumns.cells(result.total(), isUncertain)));
      rows.add(new Row(cells, false));
      error.add(name, result.total());
    }
    List<String> notes = new ArrayList<>(List.of(
        isUncertain
            ? "The first figure has every input at its median; p5, p50 and p95 are over all draws."
            : NoSpread.note(comparison.baseline().draws())));
    CostBasis.across(comparison.results(), naming).ifPresent(notes::add);
    error.text().ifPresent(notes::add);
    return new ReportTable(
        "totals", comparison.study().title() + ": total cost", columns, rows, notes);
  }

  /** How each scenario differs from the baseline, draw by draw. */
  public ReportTable differences() {
    List<Column> columns = new ArrayList<>(List.of(Column.text("scenario")));
    columns.addAll(FigureColumns.columns("difference " + currency(), isUncertain));
    columns.add(Column.number("times baseline"));
    List<Odds> odds = comparison.differences().stream().map(Difference::odds).toList();
    columns.addAll(OddsText.columns(odds));
    List<Row> rows = new ArrayList<>();
    MonteCarloNote error = new MonteCarloNote();
    for (Difference difference : comparison.differences()) {
      String name = naming.scenario(difference.scenario());
      error.add(name, difference.total());
      List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(name)));
      cells.addAll(worked(
          difference.scenario(),
          WorkingIds.difference(difference.scenario()),
          FigureColumns.difference(difference.total(), difference.isTie(), isUncertain)));
      cells.addAll(worked(
          difference.scenario(),
          WorkingIds.ratio(difference.scenario()),
          List.of(new Cell.Numeric(difference.ratio().central()))));
      cells.addAll(OddsText.cells(difference.odds(), odds));
      rows.add(new Row(cells, false));
    }
    String title = "Difference to " + naming.scenario(comparison.study().baseline())
        + ", paired: all scenarios share each draw";
    return new ReportTable(
        "differences", title, columns, rows, error.text().stream().toList());
  }

  private List<Cell> worked(String scenario, String id, List<Cell> figure) {
    return shown.study().has(scenario) ? WorkingIds.worked(id, figure) : figure;
  }

  /**
   * What each scenario costs by what it is for, with every input at its median.
   *
   * @param left what is said of what is not included
   */
  ReportTable byCategory(List<String> left) {
    List<Column> columns =
        new ArrayList<>(List.of(Column.text(currency() + ", inputs at their medians")));
    shown.results().forEach(result -> columns.add(Column.number(naming.scenario(result.name()))));
    List<Row> rows = new ArrayList<>();
    for (Category category : Category.values()) {
      boolean isThere =
          shown.results().stream().anyMatch(result -> result.central(category).isPresent());
      if (category.isCost() && isThere) {
        rows.add(new Row(acrossScenarios(category.label(), category), false));
      }
    }
    rows.add(new Row(acrossScenarios("Total", Category.TOTAL), true));
    return new ReportTable(
        "categories",
        "Cost by category"
            + ShortlistText.of(comparison.results().size())
                .map(text -> ", " + text)
                .orElse(""),
        columns,
        rows,
        Stream.concat(left.stream(), InputNotes.across(comparison.results()).stream())
            .toList());
  }

  private String currency() {
    return comparison.study().currency();
  }

  private List<Cell> acrossScenarios(String label, Category category) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Label(label)));
    for (Result result : shown.results()) {
      String id = WorkingIds.category(result.name(), category);
      cells.add(result
          .central(category)
          .<Cell>map(sum -> new Cell.Worked(new Cell.Numeric(sum), id))
          .orElseGet(Cell.Empty::new));
    }
    return cells;
  }

  /** Every line and every difference, one a row: for spreadsheets and programs. */
  public ReportTable tidy() {
    List<Column> columns = List.of(
        Column.text("scenario"),
        Column.text("id"),
        Column.text("label"),
        Column.text("category"),
        Column.text("unit"),
        Column.number("central"),
        Column.number("mean"),
        Column.number("p5"),
        Column.number("p50"),
        Column.number("p95"));
    List<Row> rows = new ArrayList<>();
    for (Result result : comparison.results()) {
      for (Line line : result.lines()) {
        rows.add(
            tidy(result.name(), line.id(), line.label(), line.category().key(), result.get(line)));
      }
    }
    for (Difference difference : comparison.differences()) {
      String label = "difference to " + difference.baseline();
      rows.add(
          tidy(difference.scenario(), "difference.total", label, "difference", difference.total()));
      rows.add(tidy(
          difference.scenario(),
          "difference.ratio",
          "times " + difference.baseline(),
          "difference",
          difference.ratio()));
    }
    return new ReportTable("lines", "All lines", columns, rows, List.of());
  }

  private static Row tidy(
      String scenario, String id, String label, String category, Figure figure) {
    List<Cell> cells = new ArrayList<>();
    for (String word : List.of(scenario, id, label, category, figure.unit().symbol())) {
      cells.add(new Cell.Label(word));
    }
    cells.addAll(FigureColumns.tidyCells(figure));
    return new Row(cells, false);
  }
}
