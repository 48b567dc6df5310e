package org.mixcost.report.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.analysis.sweep.SweepQuestion;
import org.mixcost.report.chart.LineChart;
import org.mixcost.report.chart.LineChart.Series;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** A sweep over more scenarios than a chart has room for. */
class SweepDocumentTest {
  private static final int MANY = 40;
  private static final SimulationPlan PLAN = SimulationPlan.of(64, 42);

  private final MixCost mixCost = MixCost.create();

  /** Scenarios s0, s1, … of which the last costs least, and the dearest is the baseline. */
  private static Study study() {
    StringBuilder text = new StringBuilder("""
        baseline: s0
        defaults:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 1 to 4 USD/GPU-hour}
        scenarios:
        """);
    for (int i = 0; i < MANY; i++) {
      text.append("  s%d: {data: {real: {web: {kind: open, tokens: %dB}}}}%n".formatted(i, 99 - i));
    }
    return Studies.of(text.toString());
  }

  private SweepDocument sweep(String... vary) {
    Study study = study();
    Sweep sweep = mixCost
        .sweep(new SweepQuestion(study, List.of(vary)), PLAN, new Progress())
        .get();
    return new SweepDocument(sweep, mixCost.provenance(study, PLAN));
  }

  @Test
  void aChartShowsTheBaselineAndTheCheapest() {
    LineChart chart = (LineChart) sweep("training.price=2,3").chart("sweep");
    List<String> eleven = IntStream.range(29, MANY).mapToObj(i -> "s" + i).toList();
    assertThat(chart.series()).extracting(Series::label).hasSize(12).startsWith("s0");
    assertThat(chart.series()).extracting(Series::label).endsWith(eleven.toArray(String[]::new));
    assertThat(chart.caption().subtitle())
        .isEqualTo("Bands from p5 to p95; the baseline and the 11 that cost least of 40 scenarios");
  }

  @Test
  void theTableHasThemAll() {
    assertThat(sweep("training.price=2,3").table("sweep").rows()).hasSize(2 * MANY);
  }

  /** One is the cheapest everywhere; a map of costs is drawn of each that is shown. */
  @Test
  void mapsAreOfTheSame() {
    assertThat(sweep("training.price=2,3", "training.utilization=40%,50%").charts())
        .extracting(chart -> chart.caption().id())
        .hasSize(13)
        .contains("cheapest", "sweep-s0", "sweep-s39")
        .doesNotContain("sweep-s1");
  }
}
