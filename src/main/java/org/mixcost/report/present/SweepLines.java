package org.mixcost.report.present;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.model.CostModel;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Interval;
import org.mixcost.report.chart.LineChart;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.figure.FigureInterval;

/** A sweep as lines with bands over its first input, one chart for each setting of the others. */
final class SweepLines {
  private static final int MOST_CHARTS = 10;

  private final Sweep sweep;
  private final Provenance provenance;

  SweepLines(Sweep sweep, Provenance provenance) {
    this.sweep = sweep;
    this.provenance = provenance;
  }

  /** The charts that have two points or more to draw. */
  List<LineChart> all() {
    List<List<Double>> settings = sweep.points().stream()
        .map(point -> point.at().subList(1, point.at().size()))
        .distinct()
        .limit(MOST_CHARTS)
        .toList();
    return IntStream.range(0, settings.size())
        .mapToObj(i -> line(settings.get(i), settings.size() == 1 ? "sweep" : "sweep-" + (i + 1)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<LineChart> line(List<Double> others, String id) {
    List<Sweep.Point> points = sweep.points().stream()
        .filter(point -> point.at().subList(1, point.at().size()).equals(others))
        .filter(SweepLines::isFinite)
        .sorted(Comparator.comparingDouble(point -> point.at().get(0)))
        .toList();
    if (points.size() < 2) {
      return Optional.empty();
    }
    StringBuilder subtitle = new StringBuilder("Bands from p5 to p95");
    for (int i = 0; i < others.size(); i++) {
      Sweep.Axis axis = sweep.axes().get(i + 1);
      subtitle
          .append("; ")
          .append(axis.input().name())
          .append(' ')
          .append(Numbers.forPeople(others.get(i)));
    }
    Caption caption = new Caption(
        id,
        sweep.models().study().title(),
        subtitle.toString(),
        "Total cost, USD",
        provenance.text());
    Sweep.Axis first = sweep.axes().get(0);
    return Optional.of(new LineChart(
        caption,
        new LineChart.Across(first.input().name() + ", " + first.input().unit(), false),
        points.stream().map(point -> point.at().get(0)).toList(),
        series(points),
        false,
        List.of()));
  }

  /** Whether every cost of a point can be drawn; a price of nothing may make one infinite. */
  private static boolean isFinite(Sweep.Point point) {
    return point.totals().stream()
        .allMatch(total -> Double.isFinite(total.central())
            && total.spread().stream()
                .allMatch(s -> Double.isFinite(s.p5()) && Double.isFinite(s.p95())));
  }

  private List<LineChart.Series> series(List<Sweep.Point> points) {
    List<LineChart.Series> series = new ArrayList<>();
    List<CostModel> models = sweep.models().all();
    for (int i = 0; i < models.size(); i++) {
      int scenario = i;
      List<Interval> values = points.stream()
          .map(point -> FigureInterval.of(point.totals().get(scenario)))
          .toList();
      series.add(new LineChart.Series(models.get(i).scenario().title(), values));
    }
    return series;
  }
}
