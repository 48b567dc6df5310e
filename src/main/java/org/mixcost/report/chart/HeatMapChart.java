package org.mixcost.report.chart;

import static org.mixcost.report.chart.Checks.requireFinite;

import java.util.List;
import org.mixcost.quantity.Numbers;

/**
 * A grid of cells over two varied inputs, the darker the larger: sweeps. The caption's axis is that of the cells.
 *
 * @param cells for each row, the value of each column
 * @param lightest the value of the lightest shade; charts that are read together share it
 * @param darkest the value of the darkest shade
 */
public record HeatMapChart(
    Caption caption, Grid grid, List<List<Double>> cells, double lightest, double darkest)
    implements Chart {

  public HeatMapChart {
    cells = grid.checked(cells);
    cells.forEach(row -> row.forEach(value -> requireFinite(value, "cell")));
    if (!(requireFinite(lightest, "lightest") <= requireFinite(darkest, "darkest"))) {
      throw new IllegalArgumentException("the lightest shade is above the darkest");
    }
  }

  /** How far a value is from the lightest to the darkest shade, from 0 to 1. */
  double shade(double value) {
    double share = darkest == lightest ? 0.5 : (value - lightest) / (darkest - lightest);
    return Math.max(0, Math.min(1, share));
  }

  @Override
  public String text() {
    return grid.text(cells, Numbers::onChart);
  }
}
