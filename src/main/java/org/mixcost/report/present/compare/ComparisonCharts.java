package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.analysis.compare.Result;
import org.mixcost.analysis.quality.Profile;
import org.mixcost.analysis.quality.QualityDifference;
import org.mixcost.model.Category;
import org.mixcost.model.Line;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.Interval;
import org.mixcost.report.chart.IntervalChart;
import org.mixcost.report.chart.StackedBarChart;
import org.mixcost.report.figure.FigureInterval;
import org.mixcost.report.figure.NoSpread;
import org.mixcost.report.present.ChartTitle;
import org.mixcost.report.present.ShortlistText;
import org.mixcost.scenario.Study;

/** Scenarios side by side as charts, as many as there is room for. */
final class ComparisonCharts {
  private static final String UNIT_COST = ".usd_per_mtok";

  private final Findings findings;
  private final Comparison comparison;
  /** Which they are, where that is not all. */
  private final String among;

  private final String footer;

  ComparisonCharts(Findings all) {
    this.findings = all.shortlist();
    this.comparison = findings.comparison();
    this.among = ShortlistText.of(all.comparison().results().size())
        .map(text -> "; " + text)
        .orElse("");
    this.footer = findings.provenance().brief();
  }

  /** What each costs, by what it is for. */
  Chart costs() {
    // All of them, so that each has its color whatever else a study has.
    List<Category> shown = Stream.of(Category.values()).filter(Category::isCost).toList();
    List<StackedBarChart.Bar> bars = comparison.results().stream()
        .map(result -> new StackedBarChart.Bar(
            ChartTitle.of(result.scenario()),
            shown.stream().map(category -> result.central(category).orElse(0.0)).toList(),
            FigureInterval.of(result.total())))
        .toList();
    Caption caption =
        caption("cost-by-category", ChartTitle.of(comparison.study()), "Total cost, " + currency());
    return new StackedBarChart(caption, shown.stream().map(Category::label).toList(), bars);
  }

  /** What a token of each source costs, where there is one; those that cost the same stand once. */
  Optional<Chart> unitCosts() {
    Map<String, Map<Interval, List<String>>> sources = new LinkedHashMap<>();
    for (Result result : comparison.results()) {
      for (Line line : result.figures()) {
        if (line.id().endsWith(UNIT_COST)) {
          sources
              .computeIfAbsent(source(line), source -> new LinkedHashMap<>())
              .computeIfAbsent(FigureInterval.of(result.get(line)), cost -> new ArrayList<>())
              .add(ChartTitle.of(result.scenario()));
        }
      }
    }
    List<IntervalChart.Dot> rows = new ArrayList<>();
    sources.forEach((source, costs) ->
        costs.forEach((cost, titles) -> rows.add(new IntervalChart.Dot(
            costs.size() == 1 ? source : source + " in " + String.join("; ", titles), cost))));
    Caption caption = caption(
        "cost-per-million-tokens",
        "Cost per million kept tokens, by source",
        currency() + " per million kept tokens, log scale");
    return rows.isEmpty() ? Optional.empty() : Optional.of(IntervalChart.of(caption, rows, true));
  }

  private static String source(Line line) {
    return line.id().substring("data.".length(), line.id().length() - UNIT_COST.length());
  }

  /** When the money is spent. */
  SpendingCharts spending() {
    return new SpendingCharts(
        findings.spending(),
        "Prices as of " + comparison.study().asOf()
            + "; model assumption: paid evenly over the days of each phase" + among,
        footer);
  }

  /** How each differs from the baseline. */
  Chart differences() {
    Study study = comparison.study();
    List<IntervalChart.Dot> rows = comparison.differences().stream()
        .map(difference ->
            new IntervalChart.Dot(label(difference), FigureInterval.of(difference.total())))
        .toList();
    Caption caption = caption(
        "difference",
        "Difference to " + ChartTitle.of(study.baselineScenario()),
        "Difference in total cost, " + currency());
    return IntervalChart.ofDifferences(caption, rows, "cheaper than the baseline", "dearer");
  }

  /** How the predicted loss of each differs from the baseline. */
  Chart losses() {
    List<IntervalChart.Dot> rows = new ArrayList<>();
    for (QualityDifference difference : findings.quality()) {
      String title = ChartTitle.of(comparison.study().get(difference.scenario()));
      if (difference.isTheSameInEveryProfile()) {
        rows.add(new IntervalChart.Dot(title, FigureInterval.of(difference.central())));
        continue;
      }
      for (Profile profile : Profile.values()) {
        rows.add(new IntervalChart.Dot(
            title + ", " + profile.key(),
            FigureInterval.of(difference.lossDifference().get(profile))));
      }
    }
    Caption caption = new Caption(
        "loss-difference",
        "Predicted loss against " + ChartTitle.of(comparison.study().baselineScenario()),
        "Model assumption, under three beliefs in synthetic text; " + draws() + among,
        "Difference in loss, nats per token",
        footer);
    return IntervalChart.ofDifferences(caption, rows, "better than the baseline", "worse");
  }

  private String currency() {
    return comparison.study().currency();
  }

  private String label(Difference difference) {
    String title = ChartTitle.of(comparison.study().get(difference.scenario()));
    return difference.isTie()
        ? title + " (the same)"
        : "%s (P(cheaper) %s)"
            .formatted(title, Numbers.percent(difference.odds().lower()));
  }

  private Caption caption(String id, String title, String axis) {
    String draws = comparison.isFixed() ? NoSpread.words(comparison.baseline().draws()) : draws();
    return new Caption(
        id,
        title,
        "Prices as of " + comparison.study().asOf() + "; " + draws + among,
        axis,
        footer);
  }

  private static String draws() {
    return "whiskers span p5 to p95, all scenarios share each draw";
  }
}
