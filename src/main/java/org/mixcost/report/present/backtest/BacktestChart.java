package org.mixcost.report.present.backtest;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixcost.analysis.backtest.Accuracy;
import org.mixcost.analysis.backtest.Backtest;
import org.mixcost.analysis.backtest.Outcome;
import org.mixcost.analysis.backtest.RunTest;
import org.mixcost.catalog.ChipGeneration;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Interval;
import org.mixcost.report.chart.LineChart;
import org.mixcost.report.chart.ScatterChart;

/** Estimated hours over reported ones; the runs outside their interval are named. */
final class BacktestChart {
  private BacktestChart() {}

  /** The chart; none where no run could be estimated. */
  static Optional<ScatterChart> of(Backtest backtest, String footer) {
    return backtest.outOfSample().map(accuracy -> of(backtest, accuracy, footer));
  }

  private static ScatterChart of(Backtest backtest, Accuracy accuracy, String footer) {
    Caption caption = new Caption(
        "backtest",
        "Half of the estimates are within " + Numbers.percent(accuracy.medianError())
            + " of the reported hours",
        "Each run by a rule that has not seen it; those are named whose interval misses what is reported",
        "Estimated, GPU-hours",
        footer);
    return new ScatterChart(
        caption,
        new LineChart.Across("Reported, GPU-hours", true),
        groups(backtest),
        true,
        Optional.of(new ScatterChart.Guide(ScatterChart.Course.IDENTITY, "estimated as reported")));
  }

  /** By generation, those with many runs first, so that their points do not hide the others. */
  private static List<ScatterChart.Group> groups(Backtest backtest) {
    Map<ChipGeneration, List<RunTest>> groups = backtest.tests().stream()
        .collect(groupingBy(test -> test.run().generation(), TreeMap::new, toList()));
    return groups.entrySet().stream()
        .map(BacktestChart::group)
        .sorted(comparingInt(group -> -group.points().size()))
        .toList();
  }

  private static ScatterChart.Group group(Map.Entry<ChipGeneration, List<RunTest>> group) {
    return new ScatterChart.Group(
        group.getKey().key(),
        group.getValue().stream().map(BacktestChart::point).toList());
  }

  private static ScatterChart.Observation point(RunTest test) {
    Outcome hours = test.outOfSample();
    return new ScatterChart.Observation(
        BacktestTables.name(test),
        hours.reported(),
        new Interval(hours.low(), hours.estimated(), hours.high()),
        !hours.isInside());
  }
}
