package org.mixcost.report.present.actuals;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.mixcost.analysis.actuals.Actuals;
import org.mixcost.analysis.actuals.Variance;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.Interval;
import org.mixcost.report.chart.LineChart;

/** What was to be spent by the end of each month, and what was. */
final class SpentChart {
  private SpentChart() {}

  static Chart of(Actuals actuals, String footer) {
    Map<YearMonth, Variance> months = actuals.byMonth();
    YearMonth first = months.keySet().iterator().next();
    int count = (int) ChronoUnit.MONTHS.between(first, actuals.until()) + 1;
    Caption caption = new Caption(
        "spent",
        "Money spent: planned and actual",
        actuals.scenario().name(),
        "Spent until then, " + actuals.scenario().currency().code(),
        footer);
    return new LineChart(
        caption,
        new LineChart.Across("Months since the beginning of " + first, false),
        IntStream.rangeClosed(0, count).mapToObj(month -> (double) month).toList(),
        List.of(
            series("Planned", months, first, count, Variance::plannedCents),
            series("Actual", months, first, count, Variance::actualCents)),
        false,
        List.of());
  }

  private static LineChart.Series series(
      String label,
      Map<YearMonth, Variance> months,
      YearMonth first,
      int count,
      ToLongFunction<Variance> cents) {
    List<Interval> values = new ArrayList<>(List.of(Interval.point(0)));
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += cents.applyAsLong(months.getOrDefault(first.plusMonths(i), Variance.NONE));
      values.add(Interval.point(sum / 100.0));
    }
    return new LineChart.Series(label, values);
  }
}
