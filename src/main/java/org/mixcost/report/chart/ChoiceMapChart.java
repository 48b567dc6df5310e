package org.mixcost.report.chart;

import static org.mixcost.report.chart.Checks.requireText;

import java.util.List;
import java.util.Objects;

/**
 * Which of some alternatives is the best at every cell of a grid: a strategy region graph. The caption's axis says what
 * the cells say of the one that is shown.
 *
 * @param alternatives in the order of their colors
 * @param cells for each row, which is best at each column
 */
public record ChoiceMapChart(
    Caption caption, Grid grid, List<String> alternatives, List<List<Best>> cells)
    implements Chart {

  /**
   * The best at a cell.
   *
   * @param alternative its place among the alternatives
   * @param lead by how much, in words short enough for a cell
   */
  public record Best(int alternative, String lead) {

    public Best {
      requireText(lead, "lead");
    }
  }

  public ChoiceMapChart {
    alternatives = List.copyOf(alternatives);
    alternatives.forEach(alternative -> requireText(alternative, "alternative"));
    cells = grid.checked(cells);
    for (List<Best> row : cells) {
      for (Best best : row) {
        Objects.checkIndex(best.alternative(), alternatives.size());
      }
    }
  }

  @Override
  public String text() {
    return grid.text(cells, this::text);
  }

  /** One of its cells in words: which is best, and by how much. */
  public String text(Best best) {
    return alternatives.get(best.alternative()) + " (" + best.lead() + ")";
  }
}
