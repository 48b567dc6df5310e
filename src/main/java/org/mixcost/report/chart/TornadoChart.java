package org.mixcost.report.chart;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;
import static org.mixcost.report.chart.Checks.requireFinite;
import static org.mixcost.report.chart.Checks.requireText;

import java.util.List;
import org.mixcost.quantity.Numbers;

/**
 * Which input moves the result most: the result with one input at its low end and at its high end, the others at
 * their central values.
 *
 * @param central the result with all inputs at their central values, in the unit of the axis
 * @param rows the inputs; kept with the largest swing first
 */
public record TornadoChart(Caption caption, double central, List<Bars> rows) implements Chart {

  /**
   * One input.
   *
   * @param label its name, best with the two ends in it: {@code Utilization, 20% to 35%}
   * @param atLowEnd the result with this input at its low end, in the unit of the axis
   * @param atHighEnd the result with this input at its high end, in the unit of the axis
   */
  public record Bars(String label, double atLowEnd, double atHighEnd) {

    public Bars {
      requireText(label, "label");
      requireFinite(atLowEnd, "low end of " + label);
      requireFinite(atHighEnd, "high end of " + label);
    }

    double swing() {
      return Math.abs(atHighEnd - atLowEnd);
    }
  }

  public TornadoChart {
    requireFinite(central, "central");
    rows = rows.stream().sorted(comparingDouble(Bars::swing).reversed()).toList();
  }

  @Override
  public String text() {
    String first = "Central: " + Numbers.onChart(central);
    return rows.stream()
        .map(TornadoChart::text)
        .collect(joining("\n", first + "\n", ""))
        .strip();
  }

  private static String text(Bars row) {
    return row.label() + ": " + Numbers.onChart(row.atLowEnd()) + " at the low end, "
        + Numbers.onChart(row.atHighEnd()) + " at the high end";
  }
}
