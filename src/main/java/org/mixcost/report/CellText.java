package org.mixcost.report;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.mixcost.issue.Printable;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.ReportTable.Cell;

/** What a cell says. */
final class CellText {
  private static final Pattern BREAK = Pattern.compile("[\\t\\x0B\\f]|\\R");

  private CellText() {}

  /** Words that people have written, on one line and safe to print. */
  static String forPeople(String words) {
    return Printable.text(BREAK.matcher(words).replaceAll(" "));
  }

  static String forPeople(Cell cell) {
    if (cell instanceof Cell.Label words) {
      return forPeople(words.text());
    }
    if (cell instanceof Cell.Amount amount) {
      return Numbers.forPeople(amount.value());
    }
    if (cell instanceof Cell.Share share) {
      return Numbers.percent(share.value());
    }
    if (cell instanceof Cell.Tie) {
      return "same";
    }
    if (cell instanceof Cell.Nothing) {
      return "";
    }
    throw new AssertionError(cell);
  }

  static String forMachines(Cell cell) {
    OptionalDouble number = cell.number();
    if (number.isPresent()) {
      return Numbers.forMachines(number.getAsDouble());
    }
    return cell instanceof Cell.Label words ? words.text() : forPeople(cell);
  }
}
