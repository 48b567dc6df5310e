package org.mixcost.report.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.document.Totals;
import org.mixcost.report.terminal.TextWidth;

/** A table on a sheet of its own: headings, rows, and below them what it shows and its notes. */
final class SheetWriter {
  private static final int WIDEST = 60;
  private static final int WIDEST_HEADING = 24;
  private static final int NARROWEST = 8;

  /** Headings of columns that tell the unit of each row. */
  private static final String UNIT = "unit";

  private static final int MARGIN = 2;

  private final Worksheet sheet;
  private final ReportTable table;
  private final int[] widths;
  private final Map<String, String> sums = new LinkedHashMap<>();

  private SheetWriter(Worksheet sheet, ReportTable table) {
    this.sheet = sheet;
    this.table = table;
    this.widths = new int[table.columns().size()];
    Arrays.fill(widths, NARROWEST);
  }

  /** Writes a table, and says which formulas it wrote and what comes of them. */
  static Map<String, String> write(Worksheet sheet, ReportTable table) {
    SheetWriter writer = new SheetWriter(sheet, table);
    writer.headings();
    writer.rows();
    writer.setWidths();
    writer.setHeights();
    writer.linesBelow();
    WideLines.fitToPage(sheet);
    return writer.sums;
  }

  private void headings() {
    for (int column = 0; column < widths.length; column++) {
      String heading = table.columns().get(column).heading();
      sheet.value(0, column, CellText.stored(heading));
      sheet
          .style(0, column)
          .bold()
          .wrapText(true)
          .verticalAlignment("bottom")
          .horizontalAlignment(side(column))
          .borderStyle(BorderSide.BOTTOM, "thin")
          .set();
      widen(column, Math.min(TextWidth.of(CellText.of(heading)), WIDEST_HEADING));
    }
    sheet.freezePane(0, 1);
  }

  private void rows() {
    List<Boolean> large =
        IntStream.range(0, widths.length).mapToObj(this::isOfLarge).toList();
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < widths.length; column++) {
        cell(row, column, large.get(column));
      }
    }
  }

  private boolean isOfLarge(int column) {
    return table.columns().stream().noneMatch(each -> each.heading().equals(UNIT))
        && table.rows().stream()
            .flatMapToDouble(row -> row.cells().get(column).number().stream())
            .anyMatch(NumberShape::isLarge);
  }

  private void cell(int row, int column, boolean isAmongLarge) {
    Row of = table.rows().get(row);
    Cell cell = of.cells().get(column);
    double value = cell.number().orElse(Double.NaN);
    if (Double.isFinite(value)) {
      number(row, column, value, NumberShape.of(cell, value, isAmongLarge));
    } else if (!cell.text().isEmpty()) {
      words(row, column, cell.text());
    }
  }

  private void number(int row, int column, double value, NumberShape shape) {
    String inFull = Numbers.forMachines(value);
    if (Totals.isSum(table, row, column)) {
      String formula = "SUM(" + sheet.range(1, column, row, column) + ")";
      sheet.formula(row + 1, column, formula);
      sums.put(formula, inFull);
    } else {
      sheet.value(row + 1, column, new BigDecimal(inFull));
    }
    style(row, column, false, shape.format());
    widen(column, shape.width());
  }

  private void words(int row, int column, String words) {
    int width = TextWidth.of(CellText.of(words));
    sheet.value(row + 1, column, CellText.stored(words));
    style(row, column, width > WIDEST, "");
    widen(column, Math.min(width, WIDEST));
  }

  private void style(int row, int column, boolean isWrapped, String format) {
    StyleSetter style = sheet.style(row + 1, column);
    style.verticalAlignment("top").horizontalAlignment(side(column));
    if (table.rows().get(row).isSum()) {
      style.bold();
    }
    if (isWrapped) {
      style.wrapText(true);
    }
    if (!format.isEmpty()) {
      style.format(format);
    }
    style.set();
  }

  private String side(int column) {
    return table.columns().get(column).isNumeric() ? "right" : "left";
  }

  private void widen(int column, int width) {
    widths[column] = Math.max(widths[column], width);
  }

  private void setWidths() {
    for (int column = 0; column < widths.length; column++) {
      widths[column] += MARGIN;
      sheet.width(column, widths[column]);
    }
  }

  private void setHeights() {
    RowHeight.set(sheet, 0, lines(i -> table.columns().get(i).heading()));
    for (int row = 0; row < table.rows().size(); row++) {
      List<Cell> cells = table.rows().get(row).cells();
      RowHeight.set(sheet, row + 1, lines(i -> cells.get(i).text()));
    }
  }

  /** How many lines the longest text of a row takes. */
  private int lines(IntFunction<String> words) {
    return IntStream.range(0, widths.length)
        .map(column -> RowHeight.lines(words.apply(column), widths[column] - MARGIN))
        .max()
        .orElse(1);
  }

  private void linesBelow() {
    WideLines lines = new WideLines(sheet, widths);
    int row = table.rows().size() + 2;
    lines.write(row, table.title(), true);
    for (String note : table.notes()) {
      row++;
      lines.write(row, note, false);
    }
  }
}
