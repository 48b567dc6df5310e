package org.mixcost.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.analysis.sensitivity.Sensitivity;
import org.mixcost.analysis.sensitivity.Sensitivity.Output;
import org.mixcost.analysis.sensitivity.Sensitivity.Swing;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.model.CostModel;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.LineChart;
import org.mixcost.report.chart.Spread;
import org.mixcost.report.chart.TornadoChart;
import org.mixcost.simulate.Figure;

/** Charts of what drives a cost, of how it moves with an input, and of where two scenarios cross. */
public final class StudyCharts {
  private static final int MOST_BARS = 10;

  private final Provenance provenance;

  public StudyCharts(Provenance provenance) {
    this.provenance = provenance;
  }

  /** A waterfall from one scenario to the other, where all of it can be drawn. */
  public Optional<Chart> bridge(Bridge bridge) {
    return new BridgeChart(bridge, provenance).waterfall().map(Chart.class::cast);
  }

  /** One tornado of each difference and each total. */
  public List<Chart> tornados(Sensitivity sensitivity) {
    return sensitivity.outputs().stream()
        .filter(output -> !output.drivers().isEmpty())
        .map(output -> tornado(sensitivity, output))
        .toList();
  }

  private Chart tornado(Sensitivity sensitivity, Output output) {
    String scenario = sensitivity.models().study().get(output.scenario()).title();
    boolean isTotal = output.id().equals("total");
    String title = isTotal
        ? "What drives the cost of " + scenario
        : "What drives the difference of " + scenario + " to the baseline";
    List<TornadoChart.Bars> rows = output.drivers().stream()
        .flatMap(driver -> driver.swings().stream())
        .sorted(Comparator.comparingDouble((Swing swing) -> -swing.width()))
        .limit(MOST_BARS)
        .map(swing -> new TornadoChart.Bars(swing.input(), swing.atP10(), swing.atP90()))
        .toList();
    Caption caption = new Caption(
        "tornado-" + output.id() + "-" + output.scenario(),
        title,
        "Each input from its p10 to its p90, others at their medians; ignores interactions",
        isTotal ? "Total cost, USD" : "Difference in total cost, USD",
        provenance.text());
    return new TornadoChart(caption, output.central(), rows);
  }

  /**
   * Lines with bands over the one input that was moved, or one heat map of each scenario where two were; with three or
   * more, lines for each setting of all but the first.
   */
  public List<Chart> sweep(Sweep sweep) {
    return sweep.axes().size() == 2 ? new SweepHeatMaps(sweep, provenance).all() : lines(sweep);
  }

  private List<Chart> lines(Sweep sweep) {
    List<List<Double>> settings = sweep.points().stream()
        .map(point -> point.at().subList(1, point.at().size()))
        .distinct()
        .limit(MOST_BARS)
        .toList();
    return IntStream.range(0, settings.size())
        .mapToObj(
            i -> line(sweep, settings.get(i), settings.size() == 1 ? "sweep" : "sweep-" + (i + 1)))
        .flatMap(Optional::stream)
        .map(Chart.class::cast)
        .toList();
  }

  /** The chart, if there are two points or more that can be drawn. */
  private Optional<LineChart> line(Sweep sweep, List<Double> others, String id) {
    List<Sweep.Point> points = sweep.points().stream()
        .filter(point -> point.at().subList(1, point.at().size()).equals(others))
        .filter(StudyCharts::isFinite)
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
        series(sweep, points),
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

  private static List<LineChart.Series> series(Sweep sweep, List<Sweep.Point> points) {
    List<LineChart.Series> series = new ArrayList<>();
    List<CostModel> models = sweep.models().all();
    for (int i = 0; i < models.size(); i++) {
      int scenario = i;
      List<Spread> values =
          points.stream().map(point -> spread(point.totals().get(scenario))).toList();
      series.add(new LineChart.Series(models.get(i).scenario().title(), values));
    }
    return series;
  }

  private static Spread spread(Figure figure) {
    return figure
        .spread()
        .map(draws -> new Spread(draws.p5(), figure.typical(), draws.p95()))
        .orElseGet(() -> Spread.point(figure.central()));
  }

  /**
   * Both costs over the input, with the crossings marked.
   *
   * @param curves the two scenarios over the range
   */
  public Optional<Chart> crossing(Breakeven breakeven, Sweep curves) {
    return line(curves, List.of(), "breakeven").map(lines -> crossing(breakeven, lines));
  }

  private Chart crossing(Breakeven breakeven, LineChart lines) {
    BreakevenText text = new BreakevenText(breakeven);
    Caption caption = new Caption(
        lines.caption().id(),
        text.sentence(),
        lines.caption().subtitle(),
        lines.caption().axis(),
        provenance.text());
    List<LineChart.Mark> marks = breakeven.central().stream()
        .map(crossing -> new LineChart.Mark("break-even " + Numbers.forPeople(crossing), crossing))
        .toList();
    return new LineChart(
        caption, lines.across(), lines.x(), lines.series(), lines.logarithmic(), marks);
  }
}
