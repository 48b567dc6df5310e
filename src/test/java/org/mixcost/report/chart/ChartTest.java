package org.mixcost.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mixcost.report.chart.SampleCharts.caption;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the records refuse, and what they say in words. */
class ChartTest {
  private static final Grid PRICE_AND_TOKENS =
      new Grid("Price", List.of(1.0, 2.0), "Tokens", List.of(1e12, 2e12));

  @Test
  void aChartHasAnIdATitleAndAnAxis() {
    assertThatIllegalArgumentException().isThrownBy(() -> caption(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Caption("id", " ", "", "Cost [USD]", ""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Caption("id", "Title", "", "", ""));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void numbersAreFinite(double value) {
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.point(value));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, value, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StackedBarChart.Bar("bar", List.of(value), Interval.point(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IntervalChart.Divide(value, "less", "more"));
    assertThatIllegalArgumentException().isThrownBy(() -> new LineChart.Mark("mark", value));
    assertThatIllegalArgumentException().isThrownBy(() -> new WaterfallChart.Step("step", value));
    assertThatIllegalArgumentException().isThrownBy(() -> new TornadoChart.Bars("row", 0, value));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TornadoChart(caption("id"), value, List.of()));
  }

  @Test
  void aHeatMapHasAValueForEachCellAndShadesThatRise() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> heatMap(List.of(List.of(1.0, 2.0)), 1, 2))
        .withMessage("cells has 1 values, expected 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> heatMap(List.of(List.of(1.0, 2.0), List.of(1.0)), 1, 2))
        .withMessage("a row of cells has 1 values, expected 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> heatMap(List.of(List.of(1.0, 2.0), List.of(1.0, 2.0)), 2, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> heatMap(List.of(List.of(1.0, 2.0), List.of(Double.NaN, 2.0)), 1, 2));
  }

  @Test
  void aHeatMapSaysEachRow() {
    HeatMapChart chart = heatMap(List.of(List.of(1e6, 2e6), List.of(3e6, 4e6)), 1e6, 4e6);
    assertThat(chart.text())
        .isEqualTo("Tokens 1T: 1.00M at 1, 2.00M at 2\nTokens 2T: 3.00M at 1, 4.00M at 2");
    assertThat(chart.shade(1e6)).isZero();
    assertThat(chart.shade(2.5e6)).isEqualTo(0.5);
    assertThat(chart.shade(5e6)).isEqualTo(1);
  }

  private static HeatMapChart heatMap(List<List<Double>> cells, double lightest, double darkest) {
    return new HeatMapChart(caption("heat"), PRICE_AND_TOKENS, cells, lightest, darkest);
  }

  @Test
  void aMapOfChoicesSaysWhichIsBestAndByHowMuch() {
    ChoiceMapChart chart = choices(1);
    assertThat(chart.text()).isEqualTo("""
            Tokens 1T: Licensed (3%) at 1, Licensed (tie) at 2
            Tokens 2T: Licensed (3%) at 1, Generated (20%) at 2""");
  }

  @Test
  void aMapOfChoicesKnowsEveryBest() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> choices(2));
  }

  private static ChoiceMapChart choices(int best) {
    ChoiceMapChart.Best licensed = new ChoiceMapChart.Best(best, "3%");
    ChoiceMapChart.Best tie = new ChoiceMapChart.Best(1, "tie");
    ChoiceMapChart.Best generated = new ChoiceMapChart.Best(0, "20%");
    return new ChoiceMapChart(
        caption("choices"),
        PRICE_AND_TOKENS,
        List.of("Generated", "Licensed"),
        List.of(List.of(licensed, tie), List.of(licensed, generated)));
  }

  @Test
  void moreThanTwoBandsAreDrawnEachInItsOwnPlot() {
    LineChart.Series sure =
        new LineChart.Series("sure", List.of(Interval.point(1), Interval.point(2)));
    LineChart.Series unsure =
        new LineChart.Series("unsure", List.of(new Interval(1, 2, 3), new Interval(2, 3, 4)));
    assertThat(lines(sure, unsure).isOfPanels()).isFalse();
    assertThat(lines(sure, sure, sure).isOfPanels()).isFalse();
    assertThat(lines(sure, sure, unsure).isOfPanels()).isTrue();
  }

  @Test
  void theAxisOfLinesIsLogarithmicWhereOneDwarfsTheRest() {
    LineChart.Series one = level(1);
    LineChart.Series two = level(2);
    assertThat(of(one, two, level(15)).logarithmic()).isFalse();
    LineChart dwarfed = of(one, two, level(17));
    assertThat(dwarfed.logarithmic()).isTrue();
    assertThat(dwarfed.caption().axis()).isEqualTo("Cost [USD], log scale");
    assertThat(of(one, two, level(17), level(0)).logarithmic()).isFalse();
  }

  private static LineChart.Series level(double cost) {
    return new LineChart.Series(
        "costs " + cost, List.of(Interval.point(cost), Interval.point(cost)));
  }

  private static LineChart of(LineChart.Series... series) {
    LineChart.Across across = new LineChart.Across("Share", false);
    return LineChart.of(caption("id"), across, List.of(0.0, 1.0), List.of(series));
  }

  private static LineChart lines(LineChart.Series... series) {
    return new LineChart(
        caption("id"),
        new LineChart.Across("Share", false),
        List.of(0.0, 1.0),
        List.of(series),
        false,
        List.of());
  }

  @Test
  void anIntervalDoesNotEndBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(2, 2, 1))
        .withMessageContaining("above p95");
  }

  @Test
  void aBarHasAValueForEachPart() {
    StackedBarChart.Bar bar = new StackedBarChart.Bar("Mix", List.of(1.0), Interval.point(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StackedBarChart(caption("id"), List.of("a", "b"), List.of(bar)))
        .withMessage("Mix has 1 values, expected 2");
  }

  @Test
  void aLineHasAValueForEachX() {
    LineChart.Series series = new LineChart.Series("Mix", List.of(Interval.point(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lines(List.of(0.0, 1.0), series, false))
        .withMessage("Mix has 1 values, expected 2");
  }

  @Test
  void xRises() {
    LineChart.Series series =
        new LineChart.Series("Mix", List.of(Interval.point(1), Interval.point(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> lines(List.of(1.0, 1.0), series, false));
    assertThatIllegalArgumentException().isThrownBy(() -> lines(List.of(1.0), series, false));
  }

  @Test
  void aLogarithmicAxisHasNoPlaceForZero() {
    LineChart.Series series =
        new LineChart.Series("Mix", List.of(Interval.point(1), Interval.point(0)));
    assertThatIllegalArgumentException().isThrownBy(() -> lines(List.of(0.0, 1.0), series, true));
    Optional<IntervalChart.Divide> zero = Optional.of(new IntervalChart.Divide(0, "less", "more"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IntervalChart(caption("id"), List.of(), "central", true, zero));
  }

  @Test
  void startAndDriversSumToTheEnd() {
    WaterfallChart.Step start = new WaterfallChart.Step("start", 10);
    List<WaterfallChart.Step> drivers = List.of(new WaterfallChart.Step("driver", -3));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new WaterfallChart(caption("id"), start, drivers, new WaterfallChart.Step("end", 8)))
        .withMessageContaining("sum to 7");
  }

  @Test
  void theLargestSwingComesFirst() {
    assertThat(SampleCharts.tornado().rows())
        .extracting(TornadoChart.Bars::label)
        .containsExactly("Utilization", "Acceptance", "Epochs");
  }

  @Test
  void barsInWords() {
    assertThat(SampleCharts.bars().text()).isEqualTo("""
        V100s, 2020: 4.61M, of which Compute 4.61M
        H100s, 2024: 1.55M (900k to 2.20M), of which Compute 1.30M, Licenses 50.0k, Judging 200k""");
  }

  @Test
  void intervalsInWords() {
    assertThat(SampleCharts.intervals().text()).isEqualTo("""
        Crawled: 0.00300 (0.00100 to 0.0100)
        Free: 0
        Commissioned: 5.00k (2.00k to 14.0k)
        Others say: stated 500 to 9.00k
        One says: stated 700""");
  }

  @Test
  void linesInWords() {
    assertThat(SampleCharts.lines().text()).isEqualTo("""
        Generated: from 1.00M at 0 to 3.00M at 100
        Licensed: from 3.00M at 0 to 1.00M at 100
        break-even 50 % at 50.0""");
  }

  @Test
  void pointsInWords() {
    assertThat(SampleCharts.scatter().text()).isEqualTo("""
        A100: 2 points, 1.10k to 80.0k at 1.00k to 20.0k
        TPU: 1 point, 2.00M at 3.00M
        Gaudi: 0 points
        far off: 80.0k (40.0k to 160k) at 20.0k
        third: 2.00M at 3.00M""");
  }

  @Test
  void aGuideIsStraight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scatter(true, false, ScatterChart.Course.IDENTITY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scatter(true, true, ScatterChart.Course.ZERO));
    assertThat(scatter(true, false, ScatterChart.Course.ZERO).points()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScatterChart.Guide(ScatterChart.Course.ZERO, " "));
  }

  @Test
  void aPointOfALogarithmicAxisIsAboveZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> scatter(-1, true));
    assertThatIllegalArgumentException().isThrownBy(() -> scatter(Double.NaN, false));
    assertThat(scatter(-1, false).points()).hasSize(1);
  }

  private static ScatterChart scatter(double x, boolean logarithmic) {
    return scatter(x, logarithmic, false, Optional.empty());
  }

  private static ScatterChart scatter(boolean isAcross, boolean isUp, ScatterChart.Course course) {
    return scatter(1, isAcross, isUp, Optional.of(new ScatterChart.Guide(course, "guide")));
  }

  private static ScatterChart scatter(
      double x, boolean isAcross, boolean isUp, Optional<ScatterChart.Guide> guide) {
    ScatterChart.Observation point =
        new ScatterChart.Observation("run", x, Interval.point(1), false);
    return new ScatterChart(
        caption("id"),
        new LineChart.Across("Tokens", isAcross),
        List.of(new ScatterChart.Group("runs", List.of(point))),
        isUp,
        guide);
  }

  @Test
  void aWaterfallInWords() {
    assertThat(SampleCharts.waterfall().text()).isEqualTo("""
        2020: 4.60M
        Accelerator: \u22123.90M
        Price: +1.00M
        Nothing: 0
        2024: 1.70M""");
  }

  @Test
  void aTornadoInWords() {
    assertThat(SampleCharts.tornado().text()).isEqualTo("""
        Central: 1.30M
        Utilization: 1.70M at the low end, 1.00M at the high end
        Acceptance: 1.45M at the low end, 1.28M at the high end
        Epochs: 1.40M at the low end, 1.35M at the high end""");
  }

  private static LineChart lines(List<Double> x, LineChart.Series series, boolean logarithmic) {
    LineChart.Across across = new LineChart.Across("Share", logarithmic);
    return new LineChart(caption("id"), across, x, List.of(series), logarithmic, List.of());
  }
}
