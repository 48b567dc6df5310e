package org.mixcost.analysis.compare.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.model.Models;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** The language of gates, and what they refuse. */
class GateConditionTest {
  /** The total of each is a fee from 0 to 100 USD, and 10 USD more in b. */
  private static final Study STUDY = Studies.of("""
      scenarios:
        a:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 0 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
          other: {fee: 'uniform(0, 100) USD'}
        b:
          extends: a
          other: {extra: 10 USD}
          budget: 70 USD
      """);

  private static final Comparison COMPARISON =
      MixCost.create().compare(STUDY, SimulationPlan.of(1 << 14, 42));

  private static Gate.Bound bound(String text) {
    return Gate.parse(text).get().of(Models.plan(STUDY)).get();
  }

  private static List<String> refused(String text) {
    return bound(text).refusals(COMPARISON).stream().map(Gate.Refusal::scenario).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "p95(total) > 96 USD, b",
    "p5(total) > 14 USD, b",
    "p33(total) < 34 USD, a",
    "mean(total) > 55 USD, b",
    "median(total) > 55 USD, b",
    "central(total) >= 60 USD, b",
    "central(other.fee) <= 49 USD, ''",
    "P(cheaper) < 1%, b",
    "P( over  budget ) > 39%, b",
    "P(same) > 0.5, ''",
    "  p99 ( total )>100USD , b",
  })
  void aGateRefusesWhatItSays(String text, String refused) {
    assertThat(String.join(",", refused(text))).isEqualTo(refused);
  }

  /** Of 0 to 100 and 10, the 73rd percentile is 83. */
  @Test
  void aRefusalNamesTheValueThatWasFound() {
    Gate.Refusal refusal = bound("p73(total) > 80 USD").refusals(COMPARISON).get(0);
    assertThat(refusal.scenario()).isEqualTo("b");
    assertThat(refusal.found()).isCloseTo(83, within(0.5));
  }

  @Test
  void aLimitIsInAnyUnitOfItsKind() {
    assertThat(bound("mean(training.gpu_hours) > 0.001 GPU-years").limit())
        .isCloseTo(8.766, within(1e-9));
  }

  @Test
  void aScenarioOfWhichAGateCannotBeAskedIsNamed() {
    assertThat(bound("P(over budget) > 20%").notJudged(COMPARISON)).containsExactly("a");
    assertThat(bound("P(cheaper) < 20%").notJudged(COMPARISON)).isEmpty();
    assertThat(bound("p95(other.extra) > 1 USD").notJudged(COMPARISON)).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "total",
        "total > 5 USD",
        "p95(total)",
        "p95(total) > ",
        "p95(total) = 5 USD",
        "p95(total) > > 5 USD",
        "p95 total > 5 USD",
        "p0(total) > 5 USD",
        "p100(total) > 5 USD",
        "p9.5(total) > 5 USD",
        "maximum(total) > 5 USD",
        "P(rain) > 5%",
        "p95(total) > many USD",
        "p95(total) > 5 to 6 USD",
        "p95(total) > normal(5, 1) USD",
        "p95(total) > 5 apples",
        "p95(total) > 5 days",
        "p95(total) > 5",
        "P(cheaper) < 80 USD",
        "P(cheaper) < 80"
      })
  void whatIsNoGateIsRefused(String text) {
    assertThat(Gate.parse(text).found()).isEmpty();
    assertThat(Gate.parse(text).issues()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "p95(totl) > 5 USD, unknown-line, did you mean 'total'?",
    "p95(other.fee) > 5 days, unit-mismatch, '5 days' is not an amount of money",
    "p95(other.fee) > 5, unit-missing, '5' has no unit",
    "P(late) > 5%, nothing-to-judge, no scenario has a deadline",
    "P(both kept) < 5%, nothing-to-judge, no scenario has a budget and a deadline",
  })
  void whatCannotBeAskedOfAStudyIsRefused(String text, String code, String message) {
    var issues = Gate.parse(text).get().of(Models.plan(STUDY)).issues();
    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).code()).isEqualTo(code);
    assertThat(issues.get(0).message()).contains(message);
  }

  @Test
  void noGateLetsPassWhatIsNotANumber() {
    for (Relation relation : Relation.values()) {
      assertThat(relation.holds(Double.NaN, 5)).isTrue();
    }
  }
}
