package org.mixcost.analysis.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.pilot.PilotValue.AtSize;
import org.mixcost.quantity.StandardNormal;
import org.mixcost.scenario.Pilot;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** What pilots are worth for studies as they are written. */
class PilotsTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final SimulationPlan PLAN = SimulationPlan.of(PilotPlan.DEFAULT_SAMPLES, 42);

  /** What moves both, or one in a way that is not measured, is no matter of the pilot. */
  private static final String STUDY = """
      defaults:
        model: {parameters: 1B}
        training: {accelerator: h100-sxm-80gb, utilization: 20% to 40%, price: 2 USD/GPU-hour}
        data: {real: {web: {kind: open, tokens: 1B}}}
        quality: {skip: true}
      scenarios:
        known: {other: {work: 100k USD}}
        doubtful: {other: {work: "normal(110k, 20k) USD", more: "normal(0, 5k) USD"}}
      """;

  private static PilotValue value(String study, Pilot pilot) {
    return value(Studies.of(study), pilot);
  }

  private static PilotValue value(Study study, Pilot pilot) {
    PilotQuestion question = new PilotQuestion(study, "total", List.of(pilot));
    return MIX_COST.pilots(question, PLAN, new Progress()).get().each().get(0);
  }

  /**
   * EVSI = s · L(10k / s) with s² = 20k⁴ / (20k² + 60k² / n) and L(u) = φ(u) − u · (1 − Φ(u)) (Raiffa and Schlaifer 1961,
   * section 5.4).
   *
   * <p>2^16 draws leave 5,000 / 256 = 20 USD of what is not measured in the difference, of which less than a third is in the
   * worth.
   */
  @ParameterizedTest
  @CsvSource({"1", "9", "100"})
  void ofANormalCostItIsThatOfTheClosedForm(int items) {
    Pilot pilot = Pilot.of("other.work", Integer.toString(items)).withNoise("60k USD");
    double spread = 20e3 * 20e3 / Math.sqrt(20e3 * 20e3 + 60e3 * 60e3 / items);
    double u = 10e3 / spread;
    double loss =
        Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI) - u * (1 - StandardNormal.probability(u));
    double expected = spread * loss;
    assertThat(value(STUDY, pilot).best().worth()).isCloseTo(expected, within(0.02 * expected));
  }

  @Test
  void whatMovesAllScenariosAlikeIsWorthNothing() {
    PilotValue value = value(STUDY, Pilot.of("training.utilization", "10").withNoise("5%"));
    assertThat(value.best().worth()).isZero();
    assertThat(value.perfect()).isZero();
    assertThat(value.best().findings())
        .extracting(PilotValue.FindingRange::choice)
        .containsExactly(0);
    assertThat(value.isWorthIt()).isFalse();
  }

  /** With rank 1 the one is known by the other: 5k and 20k rise together. */
  @Test
  void whatAnInputSaysOfAnotherThatItIsTiedToCounts() {
    String tied = STUDY.replace(
        "scenarios:",
        "correlations: {both: {first: other.work, second: other.more, rank: 1}}\nscenarios:");
    Pilot more = Pilot.of("other.more", "1k").withNoise("1 USD");
    double alone = value(STUDY, more).best().worth();
    double together = value(tied, more).best().worth();
    double u = 10.0 / 25;
    double loss =
        Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI) - u * (1 - StandardNormal.probability(u));
    assertThat(alone).isLessThan(100);
    assertThat(together).isCloseTo(25e3 * loss, within(0.02 * 25e3 * loss));
  }

  @Test
  void theBestSizeLeavesMostOfItsWorth() {
    Study study = Studies.shipped("14-is-a-pilot-worth-it.yaml");
    PilotValue value = value(study, study.pilots().get(0));
    double net = value.net(value.best()).orElseThrow();
    for (AtSize size : value.sizes()) {
      double cost = 4000 + 1.40 * size.items();
      assertThat(value.net(size).orElseThrow())
          .isEqualTo(size.worth() - cost)
          .isLessThanOrEqualTo(net);
    }
    assertThat(value.isWorthIt()).isTrue();
  }

  /** Around one size others are worked out to be drawn, and none is a best one. */
  @Test
  void oneSizeIsTheBestAndOthersAreShownAroundIt() {
    PilotValue value = value(STUDY, Pilot.of("other.work", "30").withNoise("60k USD"));
    assertThat(value.sizes()).extracting(AtSize::items).containsExactly(30);
    assertThat(value.best().items()).isEqualTo(30);
    assertThat(value.curve()).extracting(AtSize::items).startsWith(1, 2, 5).contains(30, 3000);
  }

  @Test
  void allDrawsAreKeptSoThereIsAMost() {
    Study study = Studies.of(STUDY);
    PilotQuestion question =
        new PilotQuestion(study, "total", List.of(Pilot.of("training.utilization", "1")));
    assertThatThrownBy(
            () -> MIX_COST.pilots(question, SimulationPlan.of(1 << 21, 1), new Progress()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
