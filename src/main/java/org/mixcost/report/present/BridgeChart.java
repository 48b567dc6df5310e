package org.mixcost.report.present;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.analysis.bridge.Bridge.Attribution;
import org.mixcost.analysis.bridge.Bridge.Driver;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.WaterfallChart;
import org.mixcost.report.chart.WaterfallChart.Step;
import org.mixcost.report.document.Provenance;

/**
 * A bridge as a waterfall from one scenario to the other.
 *
 * <p>Where no order is requested, drivers that add come before those that take away, so that no bar goes below both totals.
 */
final class BridgeChart {
  private static final int MOST_BARS = 12;

  private final Bridge bridge;
  private final Provenance provenance;

  BridgeChart(Bridge bridge, Provenance provenance) {
    this.bridge = bridge;
    this.provenance = provenance;
  }

  /** The chart, if anything moves the figure and all its numbers can be drawn. */
  Optional<WaterfallChart> waterfall() {
    boolean isFinite = Stream.concat(
            Stream.of(bridge.start(), bridge.end()), bridge.drivers().stream().map(Driver::part))
        .allMatch(figure -> Double.isFinite(figure.central()));
    boolean isMoved = bridge.drivers().stream().anyMatch(driver -> driver.part().central() != 0);
    return isFinite && isMoved
        ? Optional.of(new WaterfallChart(
            caption(),
            new Step(ChartTitle.of(bridge.from()), bridge.start().central()),
            steps(),
            new Step(ChartTitle.of(bridge.to()), bridge.end().central())))
        : Optional.empty();
  }

  private Caption caption() {
    String rule = isInOrder()
        ? "One driver changed after the other"
        : "Shapley values, which depend on no order";
    return new Caption(
        "bridge-" + bridge.to().name(),
        title(),
        rule + "; all inputs at their medians",
        BridgeSentence.figure(bridge) + ", " + bridge.of().unit(),
        provenance.brief());
  }

  private String title() {
    double difference = bridge.difference().central();
    String from = ChartTitle.of(bridge.from());
    String to = ChartTitle.of(bridge.to());
    if (bridge.isTie() || !BridgeSentence.isTotal(bridge) || !Double.isFinite(difference)) {
      return "%s from %s to %s".formatted(BridgeSentence.figure(bridge), from, to);
    }
    return "Why %s costs %s %s than %s"
        .formatted(
            to,
            Numbers.brief(Math.abs(difference), bridge.of().unit()),
            difference < 0 ? "less" : "more",
            from);
  }

  /** Drivers that move the figure; the smallest of very many as one. */
  private List<Step> steps() {
    List<Driver> moving =
        bridge.drivers().stream().filter(driver -> driver.part().central() != 0).toList();
    int shown = moving.size() > MOST_BARS ? MOST_BARS - 1 : moving.size();
    List<Step> steps = new ArrayList<>(moving.subList(0, shown).stream()
        .map(driver -> new Step(driver.label(), driver.part().central()))
        .toList());
    List<Driver> others = moving.subList(shown, moving.size());
    if (!others.isEmpty()) {
      double sum =
          others.stream().mapToDouble(driver -> driver.part().central()).sum();
      steps.add(new Step(others.size() + " others", sum));
    }
    if (!isInOrder()) {
      steps.sort(Comparator.comparing(step -> step.value() < 0));
    }
    return steps;
  }

  private boolean isInOrder() {
    return bridge.method() instanceof Attribution.InOrder;
  }
}
