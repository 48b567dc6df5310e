package org.mixcost.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.analysis.quality.EqualQuality;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.present.BridgeDocument;
import org.mixcost.report.present.compare.ComparisonDocument;
import org.mixcost.report.present.compare.Findings;
import org.mixcost.report.write.Format;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Odds;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** Equal costs are a tie, wherever one asks which is the lower. */
class TieTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final SimulationPlan PLAN = SimulationPlan.of(4096, 42);
  private static final Odds TIE = new Odds(0, 1);

  private static final String RUN = """
      scenarios:
        a:
          model: {parameters: 8B}
          training: {peak: 1000 TFLOP/s, utilization: 30% to 45%, price: 2.0 to 3.0 USD/GPU-hour}
          data: {real: {web: {kind: per_unit, tokens: 20B, price: 2 to 3 USD/Mtok}}}
      """;

  /** The same amounts in another order, so that the sums differ in their last bits. */
  private static final Study REORDERED = Studies.of(RUN + """
          other: {one: 100000.1 USD, two: 200000.2 USD, three: 300000.3 USD}
        b:
          extends: a
          other: {one: 300000.3 USD, two: 100000.1 USD, three: 200000.2 USD}
      """);

  /** One payment or two, as the horizon is below a year or above it, against one. */
  private static final Study ONE_PAYMENT_OR_TWO = Studies.of(RUN.replace(
          "kind: per_unit, tokens: 20B, price: 2 to 3 USD/Mtok",
          "kind: flat_fee, tokens: 20B, fee: 1M USD, term: 1 year, horizon: 'uniform(0.5, 1.5) years'")
      + "  b: {extends: a, data: {real: {web: {horizon: 1 year}}}}\n");

  private static String written(Format format, Study study) {
    Findings findings = MIX_COST.findings(study, PLAN, new Progress());
    return new String(format.write(new ComparisonDocument(findings)), StandardCharsets.UTF_8);
  }

  private static BridgeDocument bridge(Study study) {
    return new BridgeDocument(
        MIX_COST.bridge(study, "a", "b", PLAN), MIX_COST.provenance(study, PLAN));
  }

  private static Difference difference(Study study) {
    return MIX_COST.compare(study, PLAN).differences().get(0);
  }

  @Test
  void sumsThatDifferInTheirLastBitsAreATieInEveryDraw() {
    Difference difference = difference(REORDERED);
    assertThat(difference.odds()).isEqualTo(TIE);
    assertThat(difference.total().central()).isZero();
    assertThat(difference.total().spread()).isEmpty();
    assertThat(difference.isTie()).isTrue();
  }

  @Test
  void aTieIsCalledOne() {
    String text = written(Format.TABLE, REORDERED);
    assertThat(text).contains("P(same)").containsPattern("b +same .* 0% +100%");
    assertThat(bridge(REORDERED).title()).startsWith("b costs the same as a");
  }

  /** 20B of 30B tokens at the price, the speed and the license of both: what a costs. */
  @Test
  void moreOfTheSameTextIsATieAtEqualQuality() {
    Study more = Studies.of(RUN + "  b: {extends: a, data: {real: {web: {tokens: 30B}}}}\n");
    EqualQuality equal = MIX_COST.compareQuality(more, PLAN).get(0).equalQuality();
    assertThat(equal.scale().central()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(equal.odds()).isEqualTo(TIE);
    assertThat(equal.difference().central()).isZero();
    assertThat(equal.isTie()).isTrue();
    assertThat(difference(more).odds()).isEqualTo(new Odds(0, 0));
  }

  @Test
  void aScenarioMayBeCheaperInSomeDrawsAndTheSameInTheOthers() {
    Odds odds = difference(ONE_PAYMENT_OR_TWO).odds();
    assertThat(odds.lower()).isCloseTo(0.5, within(0.01));
    assertThat(odds.same()).isCloseTo(0.5, within(0.01));
    assertThat(difference(ONE_PAYMENT_OR_TWO).isTie()).isFalse();
    String page = written(Format.JSON, ONE_PAYMENT_OR_TWO);
    assertThat(page.lines().map(String::strip))
        .contains("\"probability_cheaper\" : " + Numbers.forMachines(odds.lower()) + ",")
        .contains("\"probability_same\" : " + Numbers.forMachines(odds.same()) + ",");
  }

  @Test
  void nothingIsWorthKnowingForTheChoiceBetweenTheSame() {
    assertThat(MIX_COST
            .sensitivity(REORDERED, SimulationPlan.of(1024, 42))
            .choice()
            .everything())
        .isZero();
  }
}
