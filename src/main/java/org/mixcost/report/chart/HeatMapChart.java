package org.mixcost.report.chart;

import static java.util.stream.Collectors.joining;
import static org.mixcost.report.chart.Checks.requireFinite;
import static org.mixcost.report.chart.Checks.requireSize;
import static org.mixcost.report.chart.Checks.requireText;

import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.quantity.Numbers;

/**
 * A grid of cells over two varied inputs, the darker the larger: sweeps. The caption's axis is that of the cells.
 *
 * @param across the input of the columns, with its unit
 * @param columns its values, at least one
 * @param up the input of the rows, with its unit
 * @param rows its values, the lowest row first, at least one
 * @param cells for each row, the value of each column
 * @param lightest the value of the lightest shade; charts that are read together share it
 * @param darkest the value of the darkest shade
 */
public record HeatMapChart(
    Caption caption,
    String across,
    List<Double> columns,
    String up,
    List<Double> rows,
    List<List<Double>> cells,
    double lightest,
    double darkest)
    implements Chart {

  public HeatMapChart {
    requireText(across, "across");
    requireText(up, "up");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    cells = cells.stream().map(List::copyOf).toList();
    if (columns.isEmpty() || rows.isEmpty()) {
      throw new IllegalArgumentException("a heat map has at least one cell");
    }
    requireSize(cells.size(), rows.size(), "cells");
    for (List<Double> row : cells) {
      requireSize(row.size(), columns.size(), "a row of cells");
      row.forEach(value -> requireFinite(value, "cell"));
    }
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
    return IntStream.range(0, rows.size()).mapToObj(this::text).collect(joining("\n"));
  }

  private String text(int row) {
    return IntStream.range(0, columns.size())
        .mapToObj(column -> Numbers.onChart(cells.get(row).get(column)) + " at "
            + Numbers.tick(columns.get(column)))
        .collect(joining(", ", up + " " + Numbers.tick(rows.get(row)) + ": ", ""));
  }
}
