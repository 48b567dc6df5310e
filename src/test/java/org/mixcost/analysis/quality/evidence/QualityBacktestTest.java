package org.mixcost.analysis.quality.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.analysis.quality.QualityDifference;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.RepeatedRun;
import org.mixcost.catalog.SyntheticEvidence;
import org.mixcost.formula.Law;
import org.mixcost.quantity.Citation;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

class QualityBacktestTest {
  private static final SimulationPlan PLAN = SimulationPlan.of(512, 42);
  private static final String SCENARIOS = """
      mixcost: 1
      as_of: 2026-07
      defaults:
        model: {parameters: %s}
        training: {peak: 1000 TFLOP/s, utilization: 50%%, price: 2 USD/GPU-hour}
      scenarios:
      """;

  private static QualityBacktest backtest;

  @BeforeAll
  static void test() {
    backtest = QualityBacktest.of(Catalog.builtIn(), PLAN, new Progress());
  }

  private static RepeatTest repeat(String id) {
    return backtest.repeats().stream()
        .filter(test -> test.run().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static MultiplierTest multiplier(String id) {
    return backtest.multipliers().stream()
        .filter(test -> test.work().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** 1.5B tokens 28/3 times: worth U · (1 + R* · (1 − exp(−(m − 1) / R*))), with R* at the median of 5 to 60. */
  @Test
  void theExcessIsTheArithmeticOfTheLawOfRepeats() {
    Law law = Catalog.builtIn().law("mixcost_refit240").orElseThrow().point();
    double decay = Math.sqrt(5 * 60.0);
    double epochs = 9.3333;
    double worth = 1.5e9 * (1 + decay * (1 - Math.exp(-(epochs - 1) / decay)));
    double excess =
        law.b() * Math.pow(worth, -law.beta()) - law.b() * Math.pow(1.5e9 * epochs, -law.beta());
    RepeatTest found = repeat("146m14b1b5");
    assertThat(found.predicted()).isCloseTo(excess, within(excess * 1e-6));
    assertThat(found.low()).isLessThan(found.predicted());
    assertThat(found.high()).isGreaterThan(found.predicted());
    assertThat(found.run().excessLoss()).isEqualTo(0.014332);
    assertThat(found.error()).isCloseTo(excess - 0.014332, within(1e-7));
  }

  /** 28/3 epochs of 1.5B tokens, as a file says it. */
  @Test
  void theExcessIsThatOfAnEstimate() {
    MixCost mixCost = MixCost.create();
    Study study =
        mixCost.parse("repeats.yaml", SCENARIOS.formatted("146.5M") + """
          repeated:
            data: {real: {web: {kind: open, tokens: 1.5B, epochs: 9.3333, processing: 0 USD/Mtok}}}
          fresh:
            data: {real: {web: {kind: open, tokens: 13.99995B, processing: 0 USD/Mtok}}}
        """).get();
    double excess = mixCost.estimate(study.get("repeated")).value("quality.loss")
        - mixCost.estimate(study.get("fresh")).value("quality.loss");
    assertThat(repeat("146m14b1b5").predicted()).isCloseTo(excess, within(1e-9));
  }

  /** The tokens that are saved are the size at equal quality, turned over. */
  @Test
  void theMultiplierIsThatOfAComparison() {
    MixCost mixCost = MixCost.create();
    Study study = mixCost.parse("mix.yaml", SCENARIOS.formatted("1B") + """
          real:
            data: {real: {web: {kind: open, tokens: 100B, processing: 0 USD/Mtok}}}
          mixed:
            data:
              real: {web: {kind: open, tokens: 50B, processing: 0 USD/Mtok}}
              synthetic:
                rephrased:
                  tokens: 50B
                  method: rephrase
                  generator: {input_price: 1 USD/Mtok, output_price: 1 USD/Mtok}
                  prompt_ratio: 1
                  acceptance: 90%
        """).get();
    QualityDifference difference = mixCost.compareQuality(study, PLAN).get(0);
    MultiplierTest wrap = multiplier("wrap");
    assertThat(wrap.predicted())
        .isCloseTo(1 / difference.equalQuality().scale().central(), within(1e-6));
    assertThat(wrap.low())
        .isCloseTo(
            1 / difference.equalQuality().scale().spread().orElseThrow().p95(), within(1e-6));
    assertThat(wrap.isShareAssumed()).isFalse();
  }

  @Test
  void whatIsPublishedStandsBesideIt() {
    MultiplierTest kang = multiplier("kang2025");
    assertThat(kang.reported()).isEqualTo(new SyntheticEvidence.Multiplier(5, 10, true));
    assertThat(kang.isUnseen()).isFalse();
    assertThat(multiplier("rewire").isUnseen()).isTrue();
    assertThat(multiplier("beyondweb").isShareAssumed()).isTrue();
  }

  @Test
  void everyWorkIsPredictedOrRefusedWithTheReason() {
    assertThat(Stream.concat(
            backtest.multipliers().stream().map(MultiplierTest::work),
            backtest.others().stream().map(OtherEvidence::work)))
        .containsExactlyInAnyOrderElementsOf(Catalog.builtIn().syntheticEvidence())
        .hasSize(15);
    assertThat(backtest.others())
        .filteredOn(other -> other.work().id().equals("synpro"))
        .extracting(OtherEvidence::reason)
        .containsExactly("its multiplier is over repeats of the same text");
  }

  /** What must be said of the model: it takes repeats for too harmless, and the law of the authors does better. */
  @Test
  void repeatsAreTakenForTooHarmlessAtAnyNumberOfEpochs() {
    assertThat(backtest.repeats()).hasSize(142);
    assertThat(backtest.byEpochs()).hasSize(4).allSatisfy((range, accuracy) -> {
      assertThat(accuracy.bias()).isNegative();
      assertThat(accuracy.ratio().orElseThrow()).isBetween(0.1, 0.35);
      assertThat(accuracy.publishedError().orElseThrow()).isLessThan(accuracy.medianError());
    });
    assertThat(
            backtest.byEpochs().values().stream().mapToInt(RepeatAccuracy::runs).sum())
        .isEqualTo(142);
  }

  /** Errors of 0.1, -0.2 and 0.4: half are below 0.2, the median is 0.1; ratios of 2 and 0.5 where repeats did harm. */
  @Test
  void accuracyIsThatOfTheErrors() {
    RepeatAccuracy found = RepeatAccuracy.of(List.of(
        test(0.1, 0.2, Optional.of(0.3)),
        test(0.4, 0.2, Optional.of(0.4)),
        test(-0.1, 0.3, Optional.empty())));
    assertThat(found.runs()).isEqualTo(3);
    assertThat(found.observed()).isEqualTo(0.1);
    assertThat(found.medianError()).isCloseTo(0.2, within(1e-12));
    assertThat(found.bias()).isCloseTo(0.1, within(1e-12));
    assertThat(found.ratio().orElseThrow()).isCloseTo(1.25, within(1e-12));
    assertThat(found.publishedError().orElseThrow()).isCloseTo(0.1, within(1e-12));
    assertThat(found.publishedRatio().orElseThrow()).isCloseTo(2, within(1e-12));
    assertThat(found.coverage()).isCloseTo(1 / 3.0, within(1e-12));
    assertThatThrownBy(() -> RepeatAccuracy.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Its interval is from 0.05 below to 0.15 above what is predicted. */
  private static RepeatTest test(double observed, double predicted, Optional<Double> law) {
    RepeatedRun run = new RepeatedRun("run", 1e9, 1e9, 2, observed, law, Citation.stated("a test"));
    return new RepeatTest(run, predicted, predicted - 0.15, predicted + 0.05);
  }

  @Test
  void aNumberOfEpochsIsInOneRange() {
    assertThat(EpochRange.of(1)).isEqualTo(EpochRange.FEW);
    assertThat(EpochRange.of(4)).isEqualTo(EpochRange.FEW);
    assertThat(EpochRange.of(16.1)).isEqualTo(EpochRange.MANY);
    assertThat(EpochRange.of(1e6)).isEqualTo(EpochRange.VERY_MANY);
    assertThatThrownBy(() -> EpochRange.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
