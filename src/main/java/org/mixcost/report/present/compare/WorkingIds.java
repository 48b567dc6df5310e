package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.model.Category;
import org.mixcost.report.document.ReportTable.Cell;

/** What it is called how a figure of a study was computed, so that tables can name it. */
final class WorkingIds {
  private WorkingIds() {}

  /** Of a line of a scenario's bill. */
  static String line(String scenario, String line) {
    return scenario + "/" + line;
  }

  /** Of a sum over a scenario's bill. */
  static String category(String scenario, Category category) {
    return line(scenario, category == Category.TOTAL ? "total" : "category/" + category.key());
  }

  /** Of a scenario's difference to the baseline. */
  static String difference(String scenario) {
    return line(scenario, "difference");
  }

  /** Of how many times as much as the baseline a scenario costs. */
  static String ratio(String scenario) {
    return line(scenario, "ratio");
  }

  /** The cells of a figure, the first of which names how it was computed. */
  static List<Cell> worked(String id, List<Cell> figure) {
    List<Cell> cells = new ArrayList<>(figure);
    cells.set(0, new Cell.Worked(figure.get(0), id));
    return cells;
  }
}
