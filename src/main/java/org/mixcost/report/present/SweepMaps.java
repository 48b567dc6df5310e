package org.mixcost.report.present;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.model.CostModel;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.ChoiceMapChart;
import org.mixcost.report.chart.ChoiceMapChart.Best;
import org.mixcost.report.chart.Grid;
import org.mixcost.report.chart.HeatMapChart;
import org.mixcost.report.document.Provenance;
import org.mixcost.scenario.Scenario;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Ranking;

/** A sweep over two inputs as maps: of the cheapest scenario, and of what each costs, all in the same shades. */
final class SweepMaps {
  private final Sweep sweep;
  private final Provenance provenance;
  private final InputWords words;
  private final Grid grid;
  private final Map<List<Double>, Sweep.Point> points;

  SweepMaps(Sweep sweep, Provenance provenance) {
    this.sweep = sweep;
    this.provenance = provenance;
    this.words = InputWords.onChart(sweep.models().study());
    this.grid = new Grid(label(0), values(0), label(1), values(1));
    this.points = sweep.points().stream().collect(toMap(Sweep.Point::at, point -> point));
  }

  private String label(int axis) {
    Sweep.Axis moved = sweep.axes().get(axis);
    return words.of(moved.input().name()) + ", " + moved.input().unit();
  }

  private List<Double> values(int axis) {
    return sweep.axes().get(axis).values().stream().sorted().toList();
  }

  /** The charts; none where a cost is infinite. */
  List<Chart> all() {
    DoubleSummaryStatistics usd = sweep.points().stream()
        .flatMap(point -> point.totals().stream())
        .mapToDouble(Figure::central)
        .summaryStatistics();
    if (!Double.isFinite(usd.getSum())) {
      return List.of();
    }
    List<Chart> charts = new ArrayList<>();
    cheapest().ifPresent(charts::add);
    sweep.shortlist().forEach(scenario -> charts.add(costs(scenario, usd)));
    return charts;
  }

  private List<Scenario> scenarios() {
    return sweep.models().all().stream().map(CostModel::scenario).toList();
  }

  /** For each row of the map, what is found at the point of each column. */
  private <T> List<List<T>> cells(Function<Sweep.Point, T> found) {
    return grid.rows().stream()
        .map(row -> grid.columns().stream()
            .map(column -> found.apply(points.get(List.of(column, row))))
            .toList())
        .toList();
  }

  /** Colors go to those that are cheapest somewhere, if there are enough; no chart of one scenario. */
  private Optional<Chart> cheapest() {
    List<Integer> shown =
        sweep.points().stream().map(SweepMaps::cheapest).distinct().sorted().toList();
    return scenarios().size() == 1 || shown.size() > Ranking.MOST_SHOWN
        ? Optional.empty()
        : Optional.of(cheapest(shown));
  }

  private Chart cheapest(List<Integer> shown) {
    Caption caption = new Caption(
        "cheapest",
        ChartTitle.of(sweep.models().study()),
        "The alternative of least total cost; all other inputs at their medians",
        "In each cell: by how much the next one costs more",
        provenance.brief());
    return new ChoiceMapChart(
        caption,
        grid,
        shown.stream().map(i -> ChartTitle.of(scenarios().get(i))).toList(),
        cells(point -> new Best(shown.indexOf(cheapest(point)), lead(point))));
  }

  /** The first of those that cost least. */
  private static int cheapest(Sweep.Point point) {
    List<Double> costs = point.totals().stream().map(Figure::central).toList();
    return costs.indexOf(costs.stream().min(Double::compare).orElseThrow());
  }

  /** By how much the next one costs more, if it does. */
  private static String lead(Sweep.Point point) {
    List<Double> rising = point.totals().stream().map(Figure::central).sorted().toList();
    double least = rising.get(0);
    double next = rising.get(1);
    return next == least ? "tie" : Numbers.percent(next / least - 1);
  }

  private Chart costs(int index, DoubleSummaryStatistics usd) {
    Scenario scenario = scenarios().get(index);
    Caption caption = new Caption(
        "sweep-" + scenario.name(),
        "Total cost of " + ChartTitle.of(scenario),
        "All other inputs at their medians; the same shades for all scenarios",
        "Total cost, " + sweep.models().study().currency(),
        provenance.brief());
    return new HeatMapChart(
        caption,
        grid,
        cells(point -> point.totals().get(index).central()),
        usd.getMin(),
        usd.getMax());
  }
}
