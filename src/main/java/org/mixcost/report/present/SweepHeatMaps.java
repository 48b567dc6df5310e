package org.mixcost.report.present;

import static java.util.stream.Collectors.toMap;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.HeatMapChart;
import org.mixcost.report.document.Provenance;
import org.mixcost.scenario.Scenario;

/** A sweep over two inputs as heat maps, one of each scenario, all in the same shades. */
final class SweepHeatMaps {
  private final Sweep sweep;
  private final Provenance provenance;
  private final List<Double> columns;
  private final List<Double> rows;
  private final Map<List<Double>, Sweep.Point> points;

  SweepHeatMaps(Sweep sweep, Provenance provenance) {
    this.sweep = sweep;
    this.provenance = provenance;
    this.columns = sweep.axes().get(0).values().stream().sorted().toList();
    this.rows = sweep.axes().get(1).values().stream().sorted().toList();
    this.points = sweep.points().stream().collect(toMap(Sweep.Point::at, point -> point));
  }

  /** The charts; none where a cost is infinite. */
  List<Chart> all() {
    DoubleSummaryStatistics usd = sweep.points().stream()
        .flatMap(point -> point.totals().stream())
        .mapToDouble(total -> total.central())
        .summaryStatistics();
    return Double.isFinite(usd.getSum())
        ? IntStream.range(0, sweep.models().all().size())
            .mapToObj(scenario -> chart(scenario, usd))
            .toList()
        : List.of();
  }

  private Chart chart(int index, DoubleSummaryStatistics usd) {
    Scenario scenario = sweep.models().all().get(index).scenario();
    Caption caption = new Caption(
        "sweep-" + scenario.name(),
        "Total cost of " + scenario.title(),
        "All other inputs at their medians; the same shades for all scenarios",
        "Total cost, " + sweep.models().study().currency(),
        provenance.brief());
    return new HeatMapChart(
        caption,
        label(0),
        columns,
        label(1),
        rows,
        rows.stream().map(row -> row(index, row)).toList(),
        usd.getMin(),
        usd.getMax());
  }

  private List<Double> row(int scenario, double row) {
    return columns.stream()
        .map(column -> points.get(List.of(column, row)).totals().get(scenario).central())
        .toList();
  }

  private String label(int axis) {
    Sweep.Axis moved = sweep.axes().get(axis);
    return moved.input().name() + ", " + moved.input().unit();
  }
}
