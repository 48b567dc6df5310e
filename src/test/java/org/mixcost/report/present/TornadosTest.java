package org.mixcost.report.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.report.chart.TornadoChart;
import org.mixcost.report.chart.TornadoChart.Bars;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** What the bars of a tornado are called. */
class TornadosTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final SimulationPlan PLAN = SimulationPlan.of(64, 42);

  private static List<String> labels(Study study) {
    return new Tornados(MIX_COST.sensitivity(study, PLAN), MIX_COST.provenance(study, PLAN))
        .all().stream()
            .map(TornadoChart.class::cast)
            .flatMap(chart -> chart.rows().stream().map(Bars::label))
            .toList();
  }

  /** A tenth of the way from 100 to 200 USD, and nine. */
  @Test
  void anAmountIsNamedWithItsEnds() {
    assertThat(labels(others("wage: \"uniform(100, 200) USD\"")))
        .containsExactly("wage, 110 to 190 USD");
  }

  /** The variance of one is a millionth of that of the other, and that of the last is all there is. */
  @Test
  void whatIsNoMoreThanNoiseHasNoBar() {
    assertThat(labels(others("wage: \"uniform(100, 200) USD\"", "stamp: \"uniform(1, 1.1) USD\"")))
        .containsExactly("wage, 110 to 190 USD");
    assertThat(labels(others("stamp: \"uniform(1, 1.1) USD\"")))
        .containsExactly("stamp, 1.01 to 1.09 USD");
  }

  private static Study others(String... costs) {
    return Studies.of("""
        scenarios:
          a:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 50%%, price: 0 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
            other: {%s}
        """.formatted(String.join(", ", costs)));
  }

  /** From the cheapest to the dearest of those who sell a model, which is no share of anything. */
  @Test
  void aPlaceInAPriceListHasNoEndsToTell() {
    assertThat(labels(Studies.shipped("01-headline.yaml"))).contains("price list of gpt-oss-120b");
  }
}
