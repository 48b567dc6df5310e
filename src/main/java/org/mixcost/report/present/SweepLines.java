package org.mixcost.report.present;

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
  private final InputWords words;

  SweepLines(Sweep sweep, Provenance provenance) {
    this.sweep = sweep;
    this.provenance = provenance;
    this.words = InputWords.onChart(sweep.models().study());
  }

  /** What is the same along a line: the words, and the values of all inputs but the first. */
  private record Setting(List<String> words, List<Double> others) {
    static Setting of(Sweep.Point point) {
      return new Setting(point.words(), point.at().subList(1, point.at().size()));
    }
  }

  /** The charts that have two points or more to draw. */
  List<LineChart> all() {
    List<Setting> settings =
        sweep.points().stream().map(Setting::of).distinct().limit(MOST_CHARTS).toList();
    return IntStream.range(0, settings.size())
        .mapToObj(i -> line(settings.get(i), settings.size() == 1 ? "sweep" : "sweep-" + (i + 1)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<LineChart> line(Setting setting, String id) {
    List<Sweep.Point> points = sweep.points().stream()
        .filter(point -> Setting.of(point).equals(setting))
        .filter(Sweep.Point::isFinite)
        .sorted(Comparator.comparingDouble(point -> point.at().get(0)))
        .toList();
    if (points.size() < 2) {
      return Optional.empty();
    }
    Caption caption = new Caption(
        id,
        ChartTitle.of(sweep.models().study()),
        subtitle(setting),
        "Total cost, " + sweep.models().study().currency(),
        provenance.brief());
    Sweep.Axis first = sweep.axes().get(0);
    return Optional.of(LineChart.of(
        caption,
        new LineChart.Across(
            words.of(first.input().name()) + ", " + first.input().unit(), false),
        points.stream().map(point -> point.at().get(0)).toList(),
        series(points)));
  }

  private String subtitle(Setting setting) {
    StringBuilder subtitle = new StringBuilder("Bands from p5 to p95");
    ShortlistText.of(sweep.models().all().size())
        .ifPresent(among -> subtitle.append("; ").append(among));
    for (int i = 0; i < setting.words().size(); i++) {
      subtitle
          .append("; ")
          .append(sweep.chosen().get(i))
          .append(' ')
          .append(setting.words().get(i));
    }
    for (int i = 0; i < setting.others().size(); i++) {
      subtitle
          .append("; ")
          .append(sweep.axes().get(i + 1).input().name())
          .append(' ')
          .append(Numbers.forPeople(setting.others().get(i)));
    }
    return subtitle.toString();
  }

  private List<LineChart.Series> series(List<Sweep.Point> points) {
    return sweep.shortlist().stream().map(scenario -> series(points, scenario)).toList();
  }

  private LineChart.Series series(List<Sweep.Point> points, int scenario) {
    List<Interval> values = points.stream()
        .map(point -> FigureInterval.of(point.totals().get(scenario)))
        .toList();
    CostModel model = sweep.models().all().get(scenario);
    return new LineChart.Series(ChartTitle.of(model.scenario()), values);
  }
}
