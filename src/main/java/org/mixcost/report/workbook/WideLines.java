package org.mixcost.report.workbook;

import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Words across several columns of a sheet, as wide as a line is to be read. */
final class WideLines {
  private static final int WIDTH = 90;
  /** Of a column that nothing has made wider. */
  private static final int UNSET = 8;

  private final Worksheet sheet;
  private final int[] widths;

  /**
   * Lines on a sheet.
   *
   * @param widths of the columns that have some, in characters
   */
  WideLines(Worksheet sheet, int... widths) {
    this.sheet = sheet;
    this.widths = widths;
  }

  /** Prints a sheet as wide as a page, however many of them it is long. */
  static void fitToPage(Worksheet sheet) {
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  void write(int row, String words, boolean isBold) {
    int last = 0;
    int width = widths[0];
    while (width < WIDTH) {
      last++;
      width += last < widths.length ? widths[last] : UNSET;
    }
    sheet.value(row, 0, CellText.stored(words));
    style(sheet.range(row, 0, row, last), isBold);
    RowHeight.set(sheet, row, RowHeight.lines(words, width));
  }

  private static void style(Range range, boolean isBold) {
    StyleSetter style = range.style();
    style.wrapText(true).verticalAlignment("top");
    if (isBold) {
      style.bold();
    }
    style.merge().set();
  }
}
