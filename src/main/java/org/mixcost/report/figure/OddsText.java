package org.mixcost.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.simulate.Odds;

/** How often one amount is lower than another, in words and columns; ties are reported where there are any. */
public final class OddsText {
  private OddsText() {}

  /**
   * In how many draws.
   *
   * @param lower what a lower one is called, such as cheaper
   */
  public static String of(Odds odds, String lower) {
    String ties = odds.hasTies() ? ", the same in " + Numbers.percent(odds.same()) : "";
    return "%s in %s of the draws%s".formatted(lower, Numbers.percent(odds.lower()), ties);
  }

  /** The columns for some odds of being cheaper. */
  public static List<Column> columns(List<Odds> all) {
    List<Column> columns = new ArrayList<>(List.of(Column.number("P(cheaper)")));
    if (all.stream().anyMatch(Odds::hasTies)) {
      columns.add(Column.number("P(same)"));
    }
    return columns;
  }

  /** Their cells. */
  public static List<Cell> cells(Odds odds, List<Odds> all) {
    List<Cell> both = List.of(new Cell.Percentage(odds.lower()), new Cell.Percentage(odds.same()));
    return both.subList(0, columns(all).size());
  }
}
