package org.mixcost.report.present.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.model.Category;
import org.mixcost.report.chart.IntervalChart;
import org.mixcost.report.chart.IntervalChart.Dot;
import org.mixcost.report.chart.StackedBarChart;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

class ComparisonChartsTest {
  private static final MixCost MIX_COST = MixCost.create();

  private static ComparisonCharts charts(String text) {
    return new ComparisonCharts(
        MIX_COST.findings(Studies.of(text), SimulationPlan.of(64, 42), new Progress()));
  }

  /** A category is drawn in the color of its place, so that each has the same whatever else a study has. */
  @Test
  void everyCategoryOfCostHasItsPlaceWhateverIsThere() {
    StackedBarChart chart = (StackedBarChart) charts("""
        scenarios:
          a:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 50%, price: 0 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 10B, processing: 0 USD/Mtok}}}
            other: {fee: 100 USD}
        """).costs();
    List<String> categories = List.of(Category.values()).stream()
        .filter(Category::isCost)
        .map(Category::label)
        .toList();
    assertThat(chart.parts()).isEqualTo(categories);
    assertThat(chart.bars().get(0).partsUsd().get(categories.indexOf("Other"))).isEqualTo(100);
  }

  /** Ten million tokens at 0.5 and 2 USD: what costs the same stands once, what does not says whose it is. */
  @Test
  void aSourceThatCostsTheSameEverywhereStandsOnce() {
    IntervalChart chart = (IntervalChart) charts("""
        defaults:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
          data:
            real:
              web: {kind: open, tokens: 10B, processing: 0.5 USD/Mtok}
              books: {kind: per_unit, tokens: 10M, price: 1 USD/Mtok}
        scenarios:
          a: {title: Cheap books}
          b: {title: Dear books, data: {real: {books: {price: 2 USD/Mtok}}}}
        """).unitCosts().orElseThrow();
    assertThat(chart.rows())
        .extracting(Dot::label, dot -> dot.value().central())
        .containsExactly(
            tuple("web", 0.5),
            tuple("books in Cheap books", 1.0),
            tuple("books in Dear books", 2.0));
  }
}
