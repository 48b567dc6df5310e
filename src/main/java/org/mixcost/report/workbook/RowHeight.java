package org.mixcost.report.workbook;

import org.dhatim.fastexcel.Worksheet;
import org.mixcost.report.terminal.TextWidth;

/** How high rows are: programs do not agree on whether they see to it themselves that all of a text shows. */
final class RowHeight {
  private static final double LINE = 15;
  private static final double TALLEST = 400;

  /** How many characters of running text find room where a digit would, nearly. */
  private static final double PER_DIGIT = 1.1;

  private RowHeight() {}

  /** How many lines a text takes in a column so many digits wide. */
  static int lines(String words, int width) {
    return TextWidth.wrap(CellText.of(words), (int) (width * PER_DIGIT)).size();
  }

  /** Makes a row high enough. */
  static void set(Worksheet sheet, int row, int lines) {
    if (lines > 1) {
      sheet.rowHeight(row, Math.min(TALLEST, lines * LINE));
    }
  }
}
