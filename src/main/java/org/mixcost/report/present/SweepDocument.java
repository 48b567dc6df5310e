package org.mixcost.report.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.figure.FigureColumns;
import org.mixcost.scenario.format.FileKeys;

/** What scenarios cost over a grid: a tidy table with a row for each point and scenario, and charts of it. */
public record SweepDocument(Sweep sweep, Provenance provenance) implements Answer {

  public SweepDocument {
    provenance = sweep.chosen().contains(FileKeys.AS_OF.name()) ? provenance.undated() : provenance;
  }

  @Override
  public String kind() {
    return "sweep";
  }

  @Override
  public String title() {
    return sweep.models().study().title() + ": sweep";
  }

  @Override
  public List<Block> content() {
    List<Block> content = new ArrayList<>();
    drawn().forEach(chart -> content.add(new Drawing(chart)));
    content.add(table());
    return content;
  }

  /** Maps where two inputs were moved, dots where words alone were chosen, else lines. */
  private List<? extends Chart> drawn() {
    if (sweep.axes().isEmpty()) {
      return SweepDots.of(sweep, provenance).stream().toList();
    }
    return sweep.axes().size() == 2 && sweep.chosen().isEmpty()
        ? new SweepMaps(sweep, provenance).all()
        : new SweepLines(sweep, provenance).all();
  }

  @Override
  public List<ReportTable> sheets() {
    return List.of(table());
  }

  private ReportTable table() {
    List<Column> columns = new ArrayList<>();
    sweep.chosen().forEach(path -> columns.add(Column.text(path)));
    for (Sweep.Axis axis : sweep.axes()) {
      columns.add(Column.number(axis.input().name() + " [" + axis.input().unit() + "]"));
    }
    columns.add(Column.text("scenario"));
    columns.addAll(FigureColumns.tidyColumns(sweep.models().study().currency()));
    List<Row> rows = new ArrayList<>();
    sweep.points().forEach(point -> addRows(point, rows));
    return new ReportTable("sweep", title(), columns, rows, notes());
  }

  private List<String> notes() {
    return sweep.axes().stream()
        .map(axis -> Unmoved.note(sweep.models().all(), axis.input(), Naming.IDS))
        .flatMap(Optional::stream)
        .toList();
  }

  private void addRows(Sweep.Point point, List<Row> rows) {
    for (int i = 0; i < point.totals().size(); i++) {
      List<Cell> cells = new ArrayList<>();
      point.words().forEach(word -> cells.add(new Cell.Label(word)));
      point.at().forEach(value -> cells.add(new Cell.Numeric(value)));
      cells.add(new Cell.Label(sweep.models().all().get(i).scenario().name()));
      cells.addAll(FigureColumns.tidyCells(point.totals().get(i)));
      rows.add(new Row(cells, false));
    }
  }
}
