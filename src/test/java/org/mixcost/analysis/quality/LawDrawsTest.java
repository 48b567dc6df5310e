package org.mixcost.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.ScalingLaw;
import org.mixcost.formula.ClosedForm;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;
import org.mixcost.testing.Studies;

/** The uncertainty of the scaling law is that of its fits, and differences are known better than levels. */
class LawDrawsTest {
  private static final ScalingLaw LAW =
      Catalog.builtIn().law("mixcost_refit240").orElseThrow();

  private static final SimulationPlan PLAN = SimulationPlan.of(4096, 42);

  private static final String TWO_SIZES = """
      baseline: all
      defaults:
        model: {parameters: 8B}
        training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
      scenarios:
        all: {data: {real: {web: {kind: owned, tokens: 200B}}}}
        half: {data: {real: {web: {kind: owned, tokens: 100B}}}}
      """;

  @Test
  void theCentralFigureIsTheFit() {
    double loss = 1.8172181
        + 477.82586946 / Math.pow(8e9, 0.3473105)
        + 2143.41736425 / Math.pow(200e9, 0.36717243);
    Comparison comparison = MixCost.create().compare(Studies.of(TWO_SIZES), PLAN);
    assertThat(comparison.get("all").get("quality.loss").central()).isCloseTo(loss, offset(1e-12));
  }

  @Test
  void theFitsSpreadAsTheLiteratureReports() {
    double[] losses = LAW.draws().stream()
        .mapToDouble(law -> ClosedForm.of(law).loss(70e9, 1.4e12))
        .sorted()
        .toArray();
    assertThat(losses).hasSize(500);
    assertThat(losses[12]).isCloseTo(1.952, offset(0.005));
    assertThat(losses[487]).isCloseTo(2.001, offset(0.005));
    assertThat(Arrays.stream(losses).average().orElseThrow())
        .isCloseTo(ClosedForm.of(LAW.point()).loss(70e9, 1.4e12), offset(0.01));
  }

  @Test
  void theSimulatedSpreadIsThatOfTheFits() {
    Comparison comparison = MixCost.create().compare(Studies.of("""
                scenarios:
                  large:
                    model: {parameters: 70B}
                    training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 to 3 USD/GPU-hour}
                    data: {real: {web: {kind: owned, tokens: 1.4T}}}
                """), PLAN);
    Summary loss = comparison.get("large").get("quality.loss").spread().orElseThrow();
    assertThat(loss.p5()).isGreaterThan(1.952 - 0.005).isLessThan(1.97);
    assertThat(loss.p95()).isLessThan(2.001 + 0.005).isGreaterThan(1.985);
  }

  @Test
  void halvingTheDataCostsWhatTheFitsAgreeOn() {
    Figure difference =
        MixCost.create().compareQuality(Studies.of(TWO_SIZES), PLAN).get(0).central();
    assertThat(difference.central()).isCloseTo(0.0438, offset(0.0005));
    Summary spread = difference.spread().orElseThrow();
    assertThat(spread.p5()).isBetween(0.039, 0.0438);
    assertThat(spread.p95()).isBetween(0.0438, 0.048);
  }

  @Test
  void aLawWithoutDrawsIsTakenAsKnown() {
    String stated = TWO_SIZES.replace("defaults:", "defaults:\n  quality: {law: hoffmann2022}");
    assertThat(MixCost.create()
            .compareQuality(Studies.of(stated), PLAN)
            .get(0)
            .central()
            .spread())
        .isEmpty();
  }
}
