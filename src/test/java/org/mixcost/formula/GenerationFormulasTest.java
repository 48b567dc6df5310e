package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What synthetic text costs to make, against calls and projects whose bills are published. */
class GenerationFormulasTest {

  /** 20,212 prompt tokens of which 16,298 are cached, 931 written; earendil-works/pi, pull request 2148. */
  @Test
  void cachedTokensAreASubsetOfTheInput() {
    double cachedShare = 16_298.0 / 20_212;
    double prompt = GenerationFormulas.promptUsdPerMtok(0.50, 0.05, cachedShare);
    double perOutputMtok = GenerationFormulas.outputUsdPerMtok(prompt, 20_212.0 / 931, 3.00, 0);
    double usd = 931 * perOutputMtok / 1e6;
    assertEquals((3_914 * 0.50 + 16_298 * 0.05 + 931 * 3.00) / 1e6, usd, 1e-15);
    assertThat(usd)
        .isCloseTo(0.0056, within(0.00005))
        .isNotCloseTo(0.0137, within(0.005)); // 0.0137 counts them twice
  }

  /** 10,000 requests of 5,000 tokens in at 4 USD/Mtok and 800 out at 20 USD/Mtok are 360 USD. */
  @Test
  void promptAndOutputArePricedApart() {
    double perOutputMtok = GenerationFormulas.outputUsdPerMtok(4, 5000.0 / 800, 20, 0);
    assertEquals(360, 1e4 * 800 * perOutputMtok / 1e6, 1e-9);
  }

  @Test
  void reasoningIsPaidForAsOutput() {
    assertEquals(
        1.5 * 0.15 + 3 * 0.60, GenerationFormulas.outputUsdPerMtok(0.15, 1.5, 0.60, 2), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "0.5, 1.5", "1, 0"})
  void workThatMayWaitIsDiscounted(double discount, double expected) {
    assertEquals(expected, GenerationFormulas.batchUsdPerMtok(3, discount), 1e-15);
  }

  /** 10.68 % of the calls failed and cost 6.08 good ones each: a good call costs 1.73 times its price. */
  @Test
  void failedCallsAreBilledToTheGoodOnes() {
    double billed = GenerationFormulas.billedShare(0.1068, 6.08);
    assertEquals(0.8932 + 0.1068 * 6.08, billed, 1e-12);
    assertEquals(1.73, billed / (1 - 0.1068), 0.005);
  }

  @Test
  void aFailureThatCostsNothingLowersTheBillOfAnAttemptAndNotOfAGoodCall() {
    double billed = GenerationFormulas.billedShare(0.25, 0);
    double attempted = GenerationFormulas.attemptedTokens(300, 1, 1, 0.25);
    assertEquals(400, attempted, 1e-9);
    assertEquals(300, attempted * billed, 1e-9);
  }

  @Test
  void whatIsDroppedMustBeAskedForToo() {
    double survival = GenerationFormulas.survival(0.8, 0.9, 0.05);
    assertEquals(0.8 * 0.9 * 0.95, survival, 1e-15);
    // 684 kept tokens of the trainee, 1.25 to each of the generator, a tenth of the calls lost
    assertEquals(
        684 / (1.25 * 0.684 * 0.9),
        GenerationFormulas.attemptedTokens(684, 1.25, survival, 0.1),
        1e-9);
  }

  @Test
  void noTokensAreAskedForWhereNoneAreWanted() {
    assertThat(GenerationFormulas.attemptedTokens(0, 1, 0.8, 0.1)).isZero();
    assertThat(GenerationFormulas.gpuHours(0, 1000, 1)).isZero();
    assertThat(GenerationFormulas.billedGpuHours(0, 8, 1)).isZero();
  }

  @Test
  void whereNothingSurvivesOrEveryCallFailsNoNumberIsEnough() {
    assertThat(GenerationFormulas.attemptedTokens(1, 1, 0, 0)).isInfinite().isPositive();
    assertThat(GenerationFormulas.attemptedTokens(1, 1, 1, 1)).isInfinite().isPositive();
    assertThat(GenerationFormulas.gpuHours(1, 0, 1)).isInfinite().isPositive();
  }

  @Test
  void aJudgeReadsTheSampleAndItsInstructions() {
    // 500 + 250 tokens read at 0.15, 50 written at 0.60
    assertEquals(
        (750 * 0.15 + 50 * 0.60) / 1e6, GenerationFormulas.callUsd(750, 0.15, 50, 0.60), 1e-18);
  }

  /** 486e9 tokens at 9,200 a second are 612 H100 days; Hugging Face, Synthetic Data Playbook, chapter 6. */
  @Test
  void finePhraseTookSixHundredGpuDays() {
    double days = GenerationFormulas.gpuHours(486e9, 9200, 1) / 24;
    assertEquals(486e9 / 9200 / 86_400, days, 1e-9);
    assertEquals(612, days, 1);
  }

  @Test
  void elapsedHoursArePlannedHoursOverEfficiency() {
    assertEquals(
        GenerationFormulas.gpuHours(486e9, 9200, 1) / 0.43,
        GenerationFormulas.gpuHours(486e9, 9200, 0.43),
        1e-9);
  }

  /** 49,077 calls of 4,096 tokens at the rate of Llama 2 70B's training and 2.50 USD; rlaif-economics: 144.09 USD. */
  @Test
  void aPassThroughAModelCostsTwoFlopPerParameterAndToken() {
    double flop = ComputeFormulas.trainingFlop(2, 70e9, 49_077 * 4_096.0);
    double flopPerSecond = 6 * 70e9 * 2e12 / (1_720_320 * 3600.0);
    assertEquals(144.09, ComputeFormulas.gpuHours(flop, flopPerSecond, 1) * 2.50, 0.005);
  }

  /** One million texts at 61.49 a second on a 0.60 USD/h T4 are 2.71 USD; huggingface.co/blog/synthetic-data-save-costs. */
  @Test
  void anOwnModelCostsTheHoursItTakes() {
    assertEquals(2.71, GenerationFormulas.gpuHours(1e6, 61.49, 1) * 0.60, 0.005);
  }

  @Test
  void anOwnModelBreaksEvenWhereItsHourCostsWhatItsTokensDo() {
    // an hour at 2.50 USD pays for 4.1667 Mtok at 0.60 USD/Mtok: 1,157.4 tokens a second
    double tokensPerSecond = 2.50 / 0.60 * 1e6 / 3600;
    assertEquals(0.60, GenerationFormulas.gpuHours(1e6, tokensPerSecond, 1) * 2.50, 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 8, 1, 8", // the least that is billed
    "8, 8, 1, 8",
    "8.1, 8, 1, 16",
    "100, 8, 0.25, 100",
    "101, 8, 0.25, 102",
    "Infinity, 8, 1, Infinity"
  })
  void aClusterIsBilledByWholeIncrements(
      double hours, double accelerators, double increment, double expected) {
    assertEquals(
        expected, GenerationFormulas.billedGpuHours(hours, accelerators, increment), 1e-12);
  }
}
