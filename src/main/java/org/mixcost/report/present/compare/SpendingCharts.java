package org.mixcost.report.present.compare;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.schedule.Spending;
import org.mixcost.analysis.compare.schedule.Spending.Period;
import org.mixcost.model.Category;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.Interval;
import org.mixcost.report.chart.LineChart;
import org.mixcost.report.chart.StackedBarChart;
import org.mixcost.report.figure.FigureInterval;
import org.mixcost.report.present.ChartTitle;

/** When the money of scenarios is spent, as charts. */
final class SpendingCharts {
  private final List<Spending> all;
  private final String basis;
  private final String footer;

  /**
   * Charts of some scenarios.
   *
   * @param basis of the prices, for a subtitle
   * @param footer where the numbers come from
   */
  SpendingCharts(List<Spending> all, String basis, String footer) {
    this.all = all;
    this.basis = basis;
    this.footer = footer;
  }

  /** How much each has spent by the end of each month, if any says when it begins. */
  Optional<Chart> soFar() {
    return all.isEmpty() ? Optional.empty() : Optional.of(curves());
  }

  private Chart curves() {
    YearMonth first = all.stream()
        .map(spending -> spending.schedule().start())
        .min(YearMonth::compareTo)
        .orElseThrow();
    int months = all.stream()
        .mapToInt(spending -> begins(spending, first) + inCalendar(spending).size())
        .max()
        .orElseThrow();
    List<LineChart.Series> series = all.stream()
        .map(spending -> new LineChart.Series(
            ChartTitle.of(spending.scenario()), values(spending, first, months)))
        .toList();
    Caption caption = new Caption(
        "spent-so-far",
        "Money spent so far",
        basis,
        "Paid until then, " + currency(all.get(0)),
        footer);
    return new LineChart(
        caption,
        new LineChart.Across("Months since the beginning of " + first, false),
        IntStream.rangeClosed(0, months).mapToObj(month -> (double) month).toList(),
        series,
        false,
        List.of());
  }

  /** In each month, 0 before the first and what is paid in all after the last. */
  private static List<Interval> values(Spending spending, YearMonth first, int months) {
    int begins = begins(spending, first);
    List<Period> own = inCalendar(spending);
    List<Interval> values = new ArrayList<>();
    for (int month = 0; month <= months; month++) {
      int paid = Math.min(month - begins, own.size());
      values.add(
          paid <= 0 ? Interval.point(0) : FigureInterval.of(own.get(paid - 1).soFar()));
    }
    return values;
  }

  private static int begins(Spending spending, YearMonth first) {
    return (int) ChronoUnit.MONTHS.between(first, spending.schedule().start());
  }

  private static List<Period> inCalendar(Spending spending) {
    return spending.months().stream().filter(month -> !month.isLater()).toList();
  }

  /** What a scenario pays in each period, by what it is for. */
  Optional<Chart> byCategory(String scenario) {
    return all.stream()
        .filter(spending -> spending.scenario().name().equals(scenario))
        .findFirst()
        .map(this::bars);
  }

  private Chart bars(Spending spending) {
    // All of them, so that each has its color whatever else a study has.
    List<Category> shown = Stream.of(Category.values()).filter(Category::isCost).toList();
    List<StackedBarChart.Bar> bars = spending.periods().stream()
        .map(period -> new StackedBarChart.Bar(
            period.name(),
            shown.stream()
                .map(category -> period.byCategory().getOrDefault(category, 0.0))
                .toList(),
            FigureInterval.of(period.usd())))
        .toList();
    Caption caption = new Caption(
        "schedule-" + spending.scenario().name(),
        "When the money is spent: " + ChartTitle.of(spending.scenario()),
        basis,
        "Paid in each, " + currency(spending),
        footer);
    return new StackedBarChart(caption, shown.stream().map(Category::label).toList(), bars);
  }

  private static String currency(Spending spending) {
    return spending.scenario().currency().code();
  }
}
