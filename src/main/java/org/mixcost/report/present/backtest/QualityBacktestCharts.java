package org.mixcost.report.present.backtest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixcost.analysis.quality.evidence.EpochRange;
import org.mixcost.analysis.quality.evidence.MultiplierTest;
import org.mixcost.analysis.quality.evidence.QualityBacktest;
import org.mixcost.analysis.quality.evidence.RepeatTest;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Interval;
import org.mixcost.report.chart.IntervalChart;
import org.mixcost.report.chart.LineChart;
import org.mixcost.report.chart.ScatterChart;

/** A back-test of quality as charts. */
final class QualityBacktestCharts {
  private final QualityBacktest backtest;
  private final String footer;

  QualityBacktestCharts(QualityBacktest backtest, String footer) {
    this.backtest = backtest;
    this.footer = footer;
  }

  /** Predicted over observed excess losses; logarithms leave out runs that did no worse for repeating. */
  ScatterChart repeats() {
    Map<EpochRange, List<RepeatTest>> groups = backtest.repeats().stream()
        .filter(test -> test.run().excessLoss() > 0 && test.low() > 0)
        .collect(groupingBy(test -> EpochRange.of(test.run().epochs()), TreeMap::new, toList()));
    long drawn = groups.values().stream().mapToLong(List::size).sum();
    Caption caption = new Caption(
        "repeats",
        "What repeated text costs in loss, predicted and observed",
        drawn + " of " + backtest.repeats().size()
            + " runs: a logarithm has no place for those that did no worse for repeating",
        "Predicted excess loss, nats per token",
        footer);
    return new ScatterChart(
        caption,
        new LineChart.Across("Observed excess loss, nats per token", true),
        groups.entrySet().stream().map(QualityBacktestCharts::group).toList(),
        true,
        Optional.of(new ScatterChart.Guide(ScatterChart.Course.IDENTITY, "predicted as observed")));
  }

  private static ScatterChart.Group group(Map.Entry<EpochRange, List<RepeatTest>> group) {
    return new ScatterChart.Group(
        "epochs " + group.getKey(),
        group.getValue().stream()
            .map(test -> new ScatterChart.Observation(
                test.run().id(),
                test.run().excessLoss(),
                new Interval(test.low(), test.predicted(), test.high()),
                false))
            .toList());
  }

  /** Token multipliers, each predicted one above the published one. */
  IntervalChart multipliers() {
    List<IntervalChart.Dot> rows = new ArrayList<>();
    for (MultiplierTest test : backtest.multipliers()) {
      rows.add(new IntervalChart.Dot(
          test.work().work() + ": predicted",
          new Interval(test.low(), test.predicted(), test.high())));
      rows.add(IntervalChart.Dot.stated(
          test.work().work() + ": published",
          test.reported().low(),
          test.reported().high()));
    }
    return IntervalChart.of(
        new Caption(
            "multipliers",
            "How many times fewer tokens a mix with synthetic text needs",
            "Predicted: p5 to p95 (model assumption); published: from the least to the most that is stated",
            "Tokens of real text over those of the mix",
            footer),
        rows,
        true);
  }
}
