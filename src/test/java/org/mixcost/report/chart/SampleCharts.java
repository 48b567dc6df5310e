package org.mixcost.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One chart of each kind, and the odd ones: none, one and many rows, tiny and huge values, long words. */
final class SampleCharts {
  private static final String LONG =
      "Four fifths rephrased text from a self-hosted generator, judged twice, on rented "
          + "accelerators, with a_word_that_is_far_too_long_for_any_line_of_any_chart_and_has_to_be_cut_somewhere";

  private SampleCharts() {}

  static Caption caption(String id) {
    return new Caption(
        id, "Where the <money> goes & why", "As of 2024-10, seed 1", "Cost [USD]", "mixcost test");
  }

  static Stream<Chart> all() {
    return Stream.of(oneOfEachKind(), odd()).flatMap(charts -> charts);
  }

  static Stream<Chart> oneOfEachKind() {
    return Stream.of(
        bars(),
        intervals(),
        lines(),
        panels(),
        scatter(),
        heatMap(),
        choiceMap(),
        waterfall(),
        tornado());
  }

  static StackedBarChart bars() {
    return new StackedBarChart(
        caption("bars"),
        List.of("Compute", "Licenses", "Judging"),
        List.of(
            new StackedBarChart.Bar(
                "V100s, 2020", List.of(4.61e6, 0.0, 0.0), Interval.point(4.61e6)),
            new StackedBarChart.Bar(
                "H100s, 2024", List.of(1.3e6, 5e4, 2e5), new Interval(9e5, 1.55e6, 2.2e6))));
  }

  static IntervalChart intervals() {
    List<IntervalChart.Dot> rows = List.of(
        new IntervalChart.Dot("Crawled", new Interval(0.001, 0.003, 0.01)),
        new IntervalChart.Dot("Free", Interval.point(0)),
        new IntervalChart.Dot("Commissioned", new Interval(2000, 5000, 14000)),
        IntervalChart.Dot.stated("Others say", 500, 9000),
        IntervalChart.Dot.stated("One says", 700, 700));
    return IntervalChart.of(caption("intervals"), rows, true);
  }

  static LineChart lines() {
    return new LineChart(
        caption("lines"),
        new LineChart.Across("Synthetic share [%]", false),
        List.of(0.0, 50.0, 100.0),
        List.of(
            new LineChart.Series(
                "Generated",
                List.of(Interval.point(1e6), new Interval(1e6, 2e6, 4e6), Interval.point(3e6))),
            new LineChart.Series(
                "Licensed",
                List.of(Interval.point(3e6), Interval.point(2e6), Interval.point(1e6)))),
        false,
        List.of(new LineChart.Mark("break-even 50 %", 50)));
  }

  /** Five series with bands, which is one more than fills the rows of either width. */
  static LineChart panels() {
    List<LineChart.Series> series = IntStream.range(0, 5)
        .mapToObj(i -> new LineChart.Series(
            "Alternative " + i + ", which has a title of more than one line",
            List.of(band(1e6 * i), band(1e6 + 1e5 * i), band(3e6))))
        .toList();
    return new LineChart(
        caption("panels"),
        new LineChart.Across("Synthetic share [%]", false),
        List.of(0.0, 50.0, 100.0),
        series,
        false,
        List.of(new LineChart.Mark("break-even 50 %", 50, 20, 60)));
  }

  private static Interval band(double central) {
    return new Interval(0.8 * central, central, 1.3 * central);
  }

  static ScatterChart scatter() {
    return new ScatterChart(
        caption("scatter"),
        new LineChart.Across("Reported [GPU-hour]", true),
        List.of(
            new ScatterChart.Group(
                "A100",
                List.of(
                    point("first", 1000, new Interval(600, 1100, 2000), false),
                    point("far off", 2e4, new Interval(4e4, 8e4, 1.6e5), true))),
            new ScatterChart.Group("TPU", List.of(point("third", 3e6, Interval.point(2e6), true))),
            new ScatterChart.Group("Gaudi", List.of())),
        true,
        Optional.of(
            new ScatterChart.Guide(ScatterChart.Course.IDENTITY, "as estimated as reported")));
  }

  private static ScatterChart.Observation point(
      String label, double x, Interval y, boolean isNamed) {
    return new ScatterChart.Observation(label, x, y, isNamed);
  }

  static HeatMapChart heatMap() {
    return new HeatMapChart(
        caption("heat-map"),
        grid(),
        List.of(List.of(1e6, 2e6, 3e6), List.of(4e6, 5e6, 6.5e6)),
        1e6,
        6.5e6);
  }

  static ChoiceMapChart choiceMap() {
    return new ChoiceMapChart(
        caption("choice-map"),
        grid(),
        List.of("Generated", "Licensed"),
        List.of(
            List.of(best(0, "20%"), best(0, "3%"), best(1, "tie")),
            List.of(best(0, "41%"), best(1, "7%"), best(1, "120%"))));
  }

  private static ChoiceMapChart.Best best(int alternative, String lead) {
    return new ChoiceMapChart.Best(alternative, lead);
  }

  private static Grid grid() {
    return new Grid(
        "Price of an hour [USD]", List.of(1.0, 2.0, 4.0), "Tokens", List.of(1e12, 4e12));
  }

  static WaterfallChart waterfall() {
    return new WaterfallChart(
        caption("waterfall"),
        new WaterfallChart.Step("2020", 4.6e6),
        List.of(
            new WaterfallChart.Step("Accelerator", -3.9e6),
            new WaterfallChart.Step("Price", 1e6),
            new WaterfallChart.Step("Nothing", 0)),
        new WaterfallChart.Step("2024", 1.7e6));
  }

  static TornadoChart tornado() {
    return new TornadoChart(
        caption("tornado"),
        1.3e6,
        List.of(
            new TornadoChart.Bars("Acceptance", 1.45e6, 1.28e6),
            new TornadoChart.Bars("Utilization", 1.7e6, 1.0e6),
            new TornadoChart.Bars("Epochs", 1.4e6, 1.35e6)));
  }

  private static Stream<Chart> odd() {
    Caption wordy = new Caption("wordy", LONG, LONG, LONG, LONG);
    return Stream.of(
        bars("no-bars", 0, 1),
        bars("eight-bars", 8, 1e6),
        bars("tiny-bars", 2, 1e-12),
        bars("huge-bars", 2, 1e15),
        bars("negative-bars", 2, -1e6),
        bars("free-bars", 1, 0),
        new StackedBarChart(
            wordy,
            List.of(LONG),
            List.of(new StackedBarChart.Bar(LONG, List.of(1.0), Interval.point(1)))),
        IntervalChart.of(caption("no-intervals"), List.of(), true),
        IntervalChart.of(caption("close-intervals"), List.of(row(1e6), row(1e6 + 1e-6)), false),
        IntervalChart.ofDifferences(
            caption("cheaper"), List.of(row(-5e6)), "cheaper than the baseline", "dearer"),
        IntervalChart.ofDifferences(caption("dearer"), List.of(row(5e6)), LONG, LONG),
        cells("one-cell", 1, 1),
        cells("many-cells", 101, 201),
        cells("wide-cells", 40, 2),
        new WaterfallChart(
            caption("short-fall"),
            new WaterfallChart.Step("a", -2),
            List.of(),
            new WaterfallChart.Step("b", -2)),
        new TornadoChart(
            caption("one-way"), 1.3e6, List.of(new TornadoChart.Bars(LONG, 1.4e6, 1.7e6))),
        new TornadoChart(
            caption("other-way"), 1.3e6, List.of(new TornadoChart.Bars("Price", 1.2e6, 0.9e6))),
        logarithmicLines(),
        residuals("no-points", 0),
        residuals("one-point", 1),
        residuals("many-points", 400));
  }

  /** Residuals around zero in eight series, which is more than there are markers; long names at every edge. */
  private static ScatterChart residuals(String id, int count) {
    List<ScatterChart.Group> series = IntStream.range(0, 8)
        .mapToObj(kind -> new ScatterChart.Group(
            "series " + kind,
            IntStream.range(0, count)
                .filter(i -> i % 8 == kind)
                .mapToObj(i -> point(
                    LONG.substring(0, 60),
                    StrictMath.pow(10, 18 + i / 100.0),
                    Interval.point(StrictMath.sin(i) / 20),
                    i % 100 == 0))
                .toList()))
        .toList();
    return new ScatterChart(
        caption(id),
        new LineChart.Across("Operations [FLOP]", true),
        series,
        false,
        Optional.of(new ScatterChart.Guide(ScatterChart.Course.ZERO, "as the law says")));
  }

  private static IntervalChart.Dot row(double central) {
    return new IntervalChart.Dot("at " + central, new Interval(central, central, central + 1e-9));
  }

  private static StackedBarChart bars(String id, int count, double usd) {
    return new StackedBarChart(
        caption(id),
        List.of("Compute", "Licenses"),
        IntStream.range(0, count).mapToObj(i -> bar(i, usd)).toList());
  }

  private static StackedBarChart.Bar bar(int index, double usd) {
    double low = Math.min(usd, 3 * usd);
    double high = Math.max(usd, 3 * usd);
    return new StackedBarChart.Bar(
        "Mix " + index, List.of(usd, usd * index), new Interval(low, 2 * usd, high));
  }

  private static HeatMapChart cells(String id, int columns, int rows) {
    List<Double> across = IntStream.range(0, columns).mapToObj(i -> 1e-3 * i).toList();
    List<Double> up = IntStream.range(0, rows).mapToObj(i -> 1e12 + 1e9 * i).toList();
    List<List<Double>> cells =
        up.stream().map(row -> across.stream().map(x -> row * x).toList()).toList();
    return new HeatMapChart(caption(id), new Grid(LONG, across, LONG, up), cells, 0, 1e11);
  }

  private static LineChart logarithmicLines() {
    List<Double> tokens =
        IntStream.range(0, 61).mapToObj(i -> StrictMath.pow(10, 6 + i / 10.0)).toList();
    List<Interval> costs =
        tokens.stream().map(count -> new Interval(count / 2, count, count * 2)).toList();
    return new LineChart(
        caption("log-lines"),
        new LineChart.Across("Tokens", true),
        tokens,
        List.of(new LineChart.Series(LONG, costs)),
        true,
        List.of(
            new LineChart.Mark("the first of two far ends", 1e6),
            new LineChart.Mark("the second far end", 1e13)));
  }
}
