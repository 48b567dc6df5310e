package org.mixcost.report.chart;

import static java.util.stream.Collectors.joining;
import static org.mixcost.report.chart.Checks.requireFinite;
import static org.mixcost.report.chart.Checks.requireText;

import java.util.List;
import java.util.stream.Stream;
import org.mixcost.quantity.Numbers;

/**
 * Why one total differs from another: a floating bar for what each driver adds or takes.
 *
 * @param start the total one starts from, in the unit of the axis
 * @param drivers what each change adds (positive) or takes (negative), in order; with the start they sum to the end
 * @param end the total one arrives at
 */
public record WaterfallChart(Caption caption, Step start, List<Step> drivers, Step end)
    implements Chart {
  /** How far the sum may be off, as a share of the largest total: sums of doubles are not exact. */
  private static final double TOLERANCE = 1e-9;

  /** One bar: a total, or a driver with its sign. */
  public record Step(String label, double value) {

    public Step {
      requireText(label, "label");
      requireFinite(value, "value of " + label);
    }
  }

  public WaterfallChart {
    drivers = List.copyOf(drivers);
    double sum = start.value();
    double largest = Math.max(Math.abs(start.value()), Math.abs(end.value()));
    for (Step driver : drivers) {
      sum += driver.value();
      largest = Math.max(largest, Math.abs(sum));
    }
    if (Math.abs(sum - end.value()) > TOLERANCE * largest) {
      throw new IllegalArgumentException(
          "start and drivers sum to " + sum + ", expected the end, " + end.value());
    }
  }

  @Override
  public String text() {
    Stream<String> steps = drivers.stream()
        .map(driver -> driver.label() + ": " + Numbers.signedOnChart(driver.value()));
    return Stream.of(Stream.of(total(start)), steps, Stream.of(total(end)))
        .flatMap(lines -> lines)
        .collect(joining("\n"));
  }

  private static String total(Step step) {
    return step.label() + ": " + Numbers.onChart(step.value());
  }
}
