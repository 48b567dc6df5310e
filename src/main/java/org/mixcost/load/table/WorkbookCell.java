package org.mixcost.load.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** A cell of a workbook as one of a table: what it shows, with all digits; of a formula what it came to when the file was saved. */
final class WorkbookCell {
  private static final String OR_WRITE = ", or write the value in its place";

  private static final Pattern ERROR = Pattern.compile("#(?:N/A|[A-Z0-9/_]+[!?])");

  private WorkbookCell() {}

  static TableCell of(Cell cell) {
    String text = Optional.ofNullable(cell.getRawValue()).orElse("").strip();
    if (cell.getType() == CellType.ERROR || isFailed(cell, text)) {
      return new TableCell.BrokenCell(
          text, "'" + text + "' is no value", "correct the formula" + OR_WRITE);
    }
    if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
      return new TableCell.BrokenCell(
          "=" + cell.getFormula(),
          "the formula '=" + cell.getFormula() + "' has no value in the file",
          "open the workbook in a spreadsheet and save it" + OR_WRITE);
    }
    if (cell.getValue() instanceof Boolean truth) {
      return new TableCell.TextCell(truth.toString());
    }
    return cell.getValue() instanceof BigDecimal number
        ? number(number, cell)
        : new TableCell.TextCell(text);
  }

  private static boolean isFailed(Cell cell, String text) {
    return cell.getType() == CellType.FORMULA && ERROR.matcher(text).matches();
  }

  private static TableCell number(BigDecimal value, Cell cell) {
    NumberFormat format = NumberFormat.parse(formatCode(cell));
    return format.isDate() ? format.date(cell.asDate()) : format.number(value);
  }

  /**
   * The code of a format. A workbook need not write those that spreadsheets know by their numbers: here are the dates that the
   * library does not know; currencies are then those of whoever looks at the workbook, so that they say nothing.
   */
  private static String formatCode(Cell cell) {
    if (cell.getDataFormatString() != null) {
      return cell.getDataFormatString();
    }
    int format = Optional.ofNullable(cell.getDataFormatId()).orElse(0);
    return switch (format) {
      case 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> "yyyy-mm-dd";
      case 32, 33, 34, 35, 55, 56 -> "h:mm";
      default -> "General";
    };
  }
}
