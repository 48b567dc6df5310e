package org.mixcost.report.chart;

import java.util.List;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.draw.Fill;
import org.mixcost.report.chart.draw.Paper;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.Pen.Align;
import org.mixcost.report.chart.draw.TextStyle;
import org.mixcost.report.chart.draw.Words;

/** Draws the cells of a {@link Grid}, with their words where they fit, and the labels of rows and columns. */
final class GridBody {
  private static final double HIGHEST_ROW = 110;
  /** Of the rows, as a share of the width. */
  private static final double HEIGHT = 0.55;

  private static final double GAP = 20;
  private static final double SEAM = 2;

  private final Grid grid;
  private final double left;
  private final double columnWidth;
  private final double rowHeight;

  /** How a cell looks. */
  record Cell(Fill fill, String words) {}

  GridBody(Grid grid, Paper paper) {
    this.grid = grid;
    double labels = Words.width(grid.rows().stream().map(Numbers::tick).toList(), TextStyle.LABEL);
    left = paper.left() + labels + GAP;
    columnWidth = (paper.right() - left) / grid.columns().size();
    rowHeight = Math.min(HIGHEST_ROW, HEIGHT * paper.room() / grid.rows().size());
  }

  /** Draws below y; returns where it ends. */
  double draw(Pen pen, double y, List<List<Cell>> cells) {
    double top = pen.words(grid.up(), y, TextStyle.SUBTITLE, Align.LEFT) + GAP;
    double bottom = top + rowHeight * grid.rows().size();
    for (int row = 0; row < grid.rows().size(); row++) {
      row(pen, cells.get(row), bottom - (row + 1) * rowHeight);
    }
    rowLabels(pen, bottom);
    double labelled = columnLabels(pen, bottom + GAP / 2);
    return pen.words(grid.across(), labelled, TextStyle.SUBTITLE, Align.CENTER);
  }

  private void row(Pen pen, List<Cell> cells, double top) {
    List<String> words = cells.stream().map(Cell::words).toList();
    boolean hasRoom = rowHeight > TextStyle.SMALL.lineHeight()
        && columnWidth > Words.width(words, TextStyle.SMALL) + GAP;
    for (int column = 0; column < cells.size(); column++) {
      Cell cell = cells.get(column);
      double x = left + column * columnWidth;
      pen.area(x, top, x + columnWidth - SEAM, top + rowHeight - SEAM, cell.fill());
      if (hasRoom) {
        double middle = top + (rowHeight - SEAM) / 2;
        pen.textOn(cell.fill(), cell.words(), x + columnWidth / 2, middle, TextStyle.SMALL);
      }
    }
  }

  /** Every row has its label, or every second or further one where they would meet. */
  private void rowLabels(Pen pen, double bottom) {
    int step = (int) Math.ceil(TextStyle.LABEL.lineHeight() / rowHeight);
    for (int row = 0; row < grid.rows().size(); row += step) {
      double middle = bottom - (row + 0.5) * rowHeight;
      String label = Numbers.tick(grid.rows().get(row));
      pen.text(label, left - GAP, middle, TextStyle.LABEL, Align.RIGHT);
    }
  }

  private double columnLabels(Pen pen, double y) {
    List<String> labels = grid.columns().stream().map(Numbers::tick).toList();
    double widest = Words.width(labels, TextStyle.LABEL) + GAP;
    int step = (int) Math.ceil(widest / columnWidth);
    double middle = y + TextStyle.LABEL.lineHeight() / 2;
    for (int column = 0; column < labels.size(); column += step) {
      double x = left + (column + 0.5) * columnWidth;
      pen.text(labels.get(column), x, middle, TextStyle.LABEL, Align.CENTER);
    }
    return y + TextStyle.LABEL.lineHeight();
  }
}
