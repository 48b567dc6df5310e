package org.mixcost.report.chart;

import static java.util.stream.Collectors.joining;
import static org.mixcost.report.chart.Checks.requireSize;
import static org.mixcost.report.chart.Checks.requireText;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mixcost.quantity.Numbers;

/**
 * Two varied inputs, of which every two values make a cell.
 *
 * @param across the input of the columns, with its unit
 * @param columns its values, at least one
 * @param up the input of the rows, with its unit
 * @param rows its values, the lowest row first, at least one
 */
public record Grid(String across, List<Double> columns, String up, List<Double> rows) {

  public Grid {
    requireText(across, "across");
    requireText(up, "up");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    if (columns.isEmpty() || rows.isEmpty()) {
      throw new IllegalArgumentException("a grid has at least one cell");
    }
  }

  /** What stands in the cells, checked to be of each: for each row, the value of each column. */
  <T> List<List<T>> checked(List<List<T>> cells) {
    requireSize(cells.size(), rows.size(), "cells");
    cells.forEach(row -> requireSize(row.size(), columns.size(), "a row of cells"));
    return cells.stream().map(List::copyOf).toList();
  }

  /** The cells in words, one row a line. */
  <T> String text(List<List<T>> cells, Function<T, String> words) {
    return IntStream.range(0, rows.size())
        .mapToObj(row -> text(row, cells.get(row).stream().map(words).toList()))
        .collect(joining("\n"));
  }

  private String text(int row, List<String> cells) {
    return IntStream.range(0, columns.size())
        .mapToObj(column -> cells.get(column) + " at " + Numbers.tick(columns.get(column)))
        .collect(joining(", ", up + " " + Numbers.tick(rows.get(row)) + ": ", ""));
  }
}
