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

  private SweepDocument sweep(String... vary) {
    Study study = Studies.many(MANY);
    Sweep sweep = mixCost
        .sweep(new SweepQuestion(study, List.of(vary)), PLAN, new Progress())
        .get();
    return new SweepDocument(sweep, mixCost.provenance(study, PLAN));
  }

  @Test
  void aChartShowsTheBaselineAndTheCheapest() {
    LineChart chart = (LineChart) sweep("training.price=2,3").chart("sweep");
    List<String> eleven = IntStream.range(0, 11).mapToObj(i -> "s" + i).toList();
    assertThat(chart.series())
        .extracting(Series::label)
        .hasSize(12)
        .startsWith(eleven.toArray(String[]::new))
        .endsWith("s39");
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
        .doesNotContain("sweep-s20");
  }
}
