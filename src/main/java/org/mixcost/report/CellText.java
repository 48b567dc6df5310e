package org.mixcost.report;

import org.mixcost.report.ReportTable.Cell;

/** What a cell says. */
final class CellText {
  private CellText() {}

  static String forPeople(Cell cell) {
    if (cell instanceof Cell.Text words) {
      return words.text();
    }
    if (cell instanceof Cell.Amount amount) {
      return Numbers.forPeople(amount.value());
    }
    if (cell instanceof Cell.Share share) {
      return Numbers.percent(share.value());
    }
    if (cell instanceof Cell.Nothing) {
      return "";
    }
    throw new AssertionError(cell);
  }

  static String forMachines(Cell cell) {
    if (cell instanceof Cell.Amount amount) {
      return Numbers.forMachines(amount.value());
    }
    if (cell instanceof Cell.Share share) {
      return Numbers.forMachines(share.value());
    }
    return forPeople(cell);
  }
}
