package org.mixcost.report.chart;

import static java.util.stream.Collectors.joining;
import static org.mixcost.report.chart.Checks.requireFinite;
import static org.mixcost.report.chart.Checks.requireSize;
import static org.mixcost.report.chart.Checks.requireText;

import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.quantity.Numbers;

/**
 * One bar a scenario, cut into its parts: cost by category.
 *
 * @param parts what the parts are, in the order in which they are stacked and colored
 * @param bars the scenarios, first on top
 */
public record StackedBarChart(Caption caption, List<String> parts, List<Bar> bars)
    implements Chart {

  /**
   * One scenario.
   *
   * @param label its title
   * @param partsUsd what each part costs [USD]; a part that costs nothing is not drawn
   * @param totalUsd what all of it costs [USD], as printed beside the bar
   */
  public record Bar(String label, List<Double> partsUsd, Interval totalUsd) {

    public Bar {
      requireText(label, "label");
      partsUsd = List.copyOf(partsUsd);
      partsUsd.forEach(partUsd -> requireFinite(partUsd, "part of " + label));
    }
  }

  public StackedBarChart {
    parts = List.copyOf(parts);
    bars = List.copyOf(bars);
    for (String part : parts) {
      requireText(part, "part");
    }
    for (Bar bar : bars) {
      requireSize(bar.partsUsd().size(), parts.size(), bar.label());
    }
  }

  @Override
  public String text() {
    return bars.stream().map(this::text).collect(joining("\n"));
  }

  private String text(Bar bar) {
    String costs = IntStream.range(0, parts.size())
        .filter(part -> bar.partsUsd().get(part) != 0)
        .mapToObj(part -> parts.get(part) + " " + Numbers.onChart(bar.partsUsd().get(part)))
        .collect(joining(", "));
    String total = bar.label() + ": " + bar.totalUsd().text();
    return costs.isEmpty() ? total : total + ", of which " + costs;
  }
}
