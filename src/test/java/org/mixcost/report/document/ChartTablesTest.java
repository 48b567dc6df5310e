package org.mixcost.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.ChoiceMapChart;
import org.mixcost.report.chart.Grid;
import org.mixcost.report.chart.HeatMapChart;
import org.mixcost.report.chart.Interval;
import org.mixcost.report.chart.IntervalChart;
import org.mixcost.report.chart.LineChart;
import org.mixcost.report.chart.ScatterChart;
import org.mixcost.report.chart.StackedBarChart;
import org.mixcost.report.chart.TornadoChart;
import org.mixcost.report.chart.WaterfallChart;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;

/** A chart can be drawn again from its table: every number that it shows is there. */
class ChartTablesTest {
  private static final Caption CAPTION = new Caption("id", "Title", "Basis", "Cost [USD]", "Seed");
  private static final Interval TWO = new Interval(1, 2, 3);
  private static final Grid GRID = new Grid("price", List.of(1.0, 2.5), "share", List.of(0.5));

  private static final Chart BARS = new StackedBarChart(
      CAPTION,
      List.of("Compute", "People"),
      List.of(new StackedBarChart.Bar("a", List.of(1.5, 0.5), TWO)));
  private static final Chart INTERVALS = IntervalChart.ofDifferences(
      CAPTION,
      List.of(
          new IntervalChart.Dot("a", TWO),
          new IntervalChart.Dot("sure", Interval.point(4)),
          IntervalChart.Dot.stated("others", 5, 6)),
      "cheaper",
      "dearer");
  private static final Chart LINES = new LineChart(
      CAPTION,
      new LineChart.Across("price", false),
      List.of(1.0, 2.0),
      List.of(
          new LineChart.Series("a", List.of(TWO, new Interval(4, 5, 6))),
          new LineChart.Series("b", List.of(Interval.point(7), Interval.point(8)))),
      false,
      List.of(new LineChart.Mark("break-even", 1.5, 1.25, 1.75)));
  private static final Chart SCATTER = new ScatterChart(
      CAPTION,
      new LineChart.Across("reported", false),
      List.of(
          new ScatterChart.Group("runs", List.of(new ScatterChart.Observation("a", 9, TWO, true)))),
      false,
      Optional.of(new ScatterChart.Guide(ScatterChart.Course.IDENTITY, "exact")));
  private static final Chart HEAT =
      new HeatMapChart(CAPTION, GRID, List.of(List.of(3.0, 4.0)), 0, 4);
  private static final Chart CHOICE = new ChoiceMapChart(
      CAPTION,
      GRID,
      List.of("a", "b"),
      List.of(List.of(new ChoiceMapChart.Best(0, "by 5"), new ChoiceMapChart.Best(1, "by 6"))));
  private static final Chart WATERFALL = new WaterfallChart(
      CAPTION,
      new WaterfallChart.Step("before", 10),
      List.of(new WaterfallChart.Step("less", -4)),
      new WaterfallChart.Step("after", 6));
  private static final Chart TORNADO =
      new TornadoChart(CAPTION, 5, List.of(new TornadoChart.Bars("price", 4, 7)));

  private static List<String> headings(Chart chart) {
    return ChartTables.of(chart).columns().stream().map(Column::heading).toList();
  }

  /** Rows as people read them, what is empty as nothing. */
  private static List<String> rows(Chart chart) {
    return ChartTables.of(chart).rows().stream()
        .map(row -> row.cells().stream().map(Cell::text).collect(Collectors.joining("|")))
        .toList();
  }

  @Test
  void everyKindOfChartIsTried() {
    Set<Class<?>> tried = Stream.of(
            BARS, INTERVALS, LINES, SCATTER, HEAT, CHOICE, WATERFALL, TORNADO)
        .map(Object::getClass)
        .collect(Collectors.toSet());
    assertThat(tried).containsExactlyInAnyOrder(Chart.class.getPermittedSubclasses());
  }

  @Test
  void theWordsAroundAChartStandAroundItsTable() {
    ReportTable table = ChartTables.of(TORNADO);
    assertThat(table.id()).isEqualTo("id");
    assertThat(table.title()).isEqualTo("Title");
    assertThat(table.notes()).containsExactly("Cost [USD]", "Basis", "Seed");
  }

  @Test
  void aBarHasItsPartsAndItsTotal() {
    assertThat(headings(BARS)).containsExactly("bar", "Compute", "People", "total", "p5", "p95");
    assertThat(rows(BARS)).containsExactly("a|1.5|0.5|2|1|3");
  }

  @Test
  void aFigureThatIsSureHasNoEndsAndOneThatIsStatedHasNoMiddle() {
    assertThat(headings(INTERVALS)).containsExactly("row", "Cost [USD]", "p5", "p95");
    assertThat(rows(INTERVALS)).containsExactly("a|2|1|3", "sure|4||", "others||5|6");
    assertThat(ChartTables.of(INTERVALS).notes()).contains("Below 0: cheaper; above: dearer");
  }

  @Test
  void aLineHasAColumnAndItsBandTwoMore() {
    assertThat(headings(LINES)).containsExactly("price", "a", "a, p5", "a, p95", "b");
    assertThat(rows(LINES)).containsExactly("1|2|1|3|7", "2|5|4|6|8");
    assertThat(ChartTables.of(LINES).notes()).contains("break-even at 1.5, from 1.25 to 1.75");
  }

  @Test
  void aPointHasBothItsPlaces() {
    assertThat(headings(SCATTER))
        .containsExactly("group", "point", "reported", "Cost [USD]", "p5", "p95");
    assertThat(rows(SCATTER)).containsExactly("runs|a|9|2|1|3");
    assertThat(ChartTables.of(SCATTER).notes()).contains("Line: exact");
  }

  @Test
  void aGridIsAGrid() {
    assertThat(headings(HEAT)).containsExactly("share", "price 1", "price 2.5");
    assertThat(rows(HEAT)).containsExactly("0.5|3|4");
    assertThat(rows(CHOICE)).containsExactly("0.5|a (by 5)|b (by 6)");
  }

  @Test
  void aWaterfallEndsInASum() {
    assertThat(rows(WATERFALL)).containsExactly("before|10", "less|-4", "after|6");
    assertThat(ChartTables.of(WATERFALL).rows()).last().matches(ReportTable.Row::isSum);
  }

  @Test
  void anInputHasBothItsEndsAndTheMiddle() {
    assertThat(rows(TORNADO)).containsExactly("price|4|5|7");
  }
}
