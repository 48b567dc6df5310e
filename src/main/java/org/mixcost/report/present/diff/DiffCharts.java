package org.mixcost.report.present.diff;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.stream.Stream;
import org.mixcost.diff.Cause;
import org.mixcost.diff.Contribution;
import org.mixcost.diff.ScenarioDiff;
import org.mixcost.diff.StudyDiff;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.WaterfallChart;
import org.mixcost.report.chart.WaterfallChart.Step;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.present.ChartTitle;

/**
 * The scenarios that have changed most, each as a waterfall from what it was to what it is.
 *
 * <p>Causes that add come before those that take away, so that no bar goes below both.
 */
record DiffCharts(StudyDiff diff, Provenance provenance) {
  private static final int MOST_SHOWN = 6;

  List<WaterfallChart> all() {
    return diff.scenarios().stream()
        .filter(scenario -> !scenario.isTie() && isFinite(scenario))
        .sorted(comparingDouble(scenario -> -Math.abs(scenario.difference().central())))
        .limit(MOST_SHOWN)
        .map(this::waterfall)
        .toList();
  }

  private static boolean isFinite(ScenarioDiff scenario) {
    return Stream.concat(
            Stream.of(scenario.before().central(), scenario.after().central()),
            scenario.parts().values().stream().map(Contribution::central))
        .allMatch(Double::isFinite);
  }

  private WaterfallChart waterfall(ScenarioDiff scenario) {
    return new WaterfallChart(
        new Caption(
            "diff-" + scenario.name(),
            title(scenario),
            "Shapley values by cause; all inputs at their medians",
            axis(scenario) + ", " + scenario.of().unit(),
            provenance.brief()),
        new Step("before", scenario.before().central()),
        scenario.moving().stream()
            .map(cause -> step(cause, scenario.parts().get(cause)))
            .sorted(comparing(step -> step.value() < 0))
            .toList(),
        new Step("after", scenario.after().central()));
  }

  private static String axis(ScenarioDiff scenario) {
    return DiffSentence.isTotal(scenario) ? "Total cost" : scenario.of().label();
  }

  private static Step step(Cause cause, Contribution part) {
    return new Step(cause.toString(), part.central());
  }

  private static String title(ScenarioDiff scenario) {
    double difference = scenario.difference().central();
    String amount = Numbers.brief(Math.abs(difference), scenario.of().unit());
    boolean isLess = difference < 0;
    return DiffSentence.isTotal(scenario)
        ? "Why %s costs %s %s than before"
            .formatted(ChartTitle.of(scenario.to()), amount, isLess ? "less" : "more")
        : "%s of %s, before and after"
            .formatted(scenario.of().label(), ChartTitle.of(scenario.to()));
  }
}
