package org.mixcost.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;

/** The columns of a figure: the central value and, where something is uncertain, three percentiles. */
public final class FigureColumns {
  private FigureColumns() {}

  /** Headings, the first with the unit. */
  public static List<Column> columns(String unit, boolean isUncertain) {
    List<Column> columns =
        new ArrayList<>(List.of(Column.number(unit.isEmpty() ? "central" : unit)));
    if (isUncertain) {
      columns.addAll(List.of(Column.number("p5"), Column.number("p50"), Column.number("p95")));
    }
    return columns;
  }

  /** The values of a figure; percentiles of one that is fixed are left empty. */
  public static List<Cell> cells(Figure figure, boolean isUncertain) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell.Numeric(figure.central())));
    if (isUncertain) {
      cells.addAll(figure
          .spread()
          .map(spread -> List.<Cell>of(
              new Cell.Numeric(spread.p5()),
              new Cell.Numeric(spread.p50()),
              new Cell.Numeric(spread.p95())))
          .orElse(List.of(new Cell.Empty(), new Cell.Empty(), new Cell.Empty())));
    }
    return cells;
  }

  /** The values of a difference, which says so where it is a tie. */
  public static List<Cell> difference(Figure figure, boolean isTie, boolean isUncertain) {
    List<Cell> cells = cells(figure, isUncertain);
    if (isTie) {
      cells.set(0, new Cell.Tie());
    }
    return cells;
  }

  /** Headings of a figure in a tidy table, which has all of them whatever is uncertain. */
  public static List<Column> tidyColumns(String central) {
    return Stream.of(central, "mean", "p5", "p50", "p95").map(Column::number).toList();
  }

  /** The values of a figure in a tidy table. */
  public static List<Cell> tidyCells(Figure figure) {
    return List.of(
        new Cell.Numeric(figure.central()),
        Cell.ofOptional(figure.spread().map(Summary::mean)),
        Cell.ofOptional(figure.spread().map(Summary::p5)),
        Cell.ofOptional(figure.spread().map(Summary::p50)),
        Cell.ofOptional(figure.spread().map(Summary::p95)));
  }
}
