package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mixcost.testing.Estimates.assertLine;
import static org.mixcost.testing.Estimates.ofData;
import static org.mixcost.testing.Estimates.ofReal;
import static org.mixcost.testing.Estimates.ofSynthetic;

import org.junit.jupiter.api.Test;
import org.mixcost.simulate.Estimate;
import org.mixcost.testing.Estimates;

/**
 * Published costs of work on data, each from the inputs that were published with it.
 *
 * <p>Of the published cases one is not covered: a classifier that labels texts by the second (API-03, a RoBERTa model on
 * a T4) makes no training data, and a text is no token.
 */
class CostCasesTest {

  /** API-06: Mistral-7B on an A100 for 40 minutes at 4 USD an hour, 12 tokens read for each that is written. */
  @Test
  void aPromptHeavyRunOnAnOwnAccelerator() {
    double read = 14_253_584;
    double written = 1_190_095;
    double rate = (read + written) / (40 * 60);
    Estimate bill =
        ofSynthetic("tokens: 1190095, method: rephrase, acceptance: 100%, prompt_ratio: "
            + read / written
            + ", self_hosted: {price: 4 USD/GPU-hour, counts: total, efficiency: 100%, tokens_per_second: "
            + rate
            + " tokens/s}");
    assertEquals(40.0 / 60 * 4, bill.value("data.text.generate"), 1e-9);
    assertEquals(2.67, bill.value("data.text.generate"), 0.005);
  }

  /** API-10: 10,000 requests a month of 5,000 tokens read and 800 written, at 4 and 20 USD a million. */
  @Test
  void tenThousandRequests() {
    Estimate bill =
        ofSynthetic("tokens: 8M, method: rephrase, acceptance: 100%, prompt_ratio: 6.25,"
            + " generator: {model: any, input_price: 4 USD/Mtok, output_price: 20 USD/Mtok}");
    assertLine(1e4 * (5000 * 4 + 800 * 20) / 1e6, bill, "data.text.generate");
    assertLine(360, bill, "data.text.generate");
  }

  /** API-12 and API-13: cached tokens are part of the prompt; counted on top of it they would cost 2.5 times as much. */
  @Test
  void cachedTokensAreNotCountedTwice() {
    double read = 20_212;
    double cached = 16_298;
    Estimate bill = ofSynthetic("tokens: 931, method: rephrase, acceptance: 100%, prompt_ratio: "
        + read / 931
        + ", cached: "
        + cached / read
        + ", generator: {model: any, input_price: 0.50 USD/Mtok, cached_price: 0.05 USD/Mtok,"
        + " output_price: 3 USD/Mtok}");
    double right = ((read - cached) * 0.50 + cached * 0.05 + 931 * 3.00) / 1e6;
    double wrong = (read * 0.50 + cached * 0.05 + 931 * 3.00) / 1e6;
    assertEquals(0.0055649, right, 1e-9);
    assertEquals(right, bill.value("data.text.generate"), right * 1e-9);
    assertThat(bill.value("data.text.generate")).isLessThan(wrong / 2);
  }

  /** MIX-01: 1,720,320 A100 hours for Llama-2-70B are 135.6 TFLOP/s. */
  @Test
  void theHoursOfLlama2() {
    Estimate bill = Estimates.of("""
        model: {parameters: 70B}
        training: {peak: 312 TFLOP/s, utilization: %s, price: 2.50 USD/GPU-hour}
        data: {real: {web: {kind: open, tokens: 2T}}}
        """.formatted(135.634 / 312));
    assertEquals(1_720_320, bill.value("training.gpu_hours"), 1_720_320 * 1e-4);
  }

  /** MIX-03: prompts, four candidates and a judge of each, 49,077 calls of 4,096 tokens at the rate of MIX-01. */
  @Test
  void preferencesOnOwnAccelerators() {
    double flopPerSecond = 2e12 * 70e9 * 6 / (1_720_320 * 3600.0);
    double rate = flopPerSecond / (70e9 * 2);
    Estimate bill =
        ofSynthetic("tokens: 201019392, method: rephrase, prompt_ratio: 0, acceptance: 100%,"
            + " self_hosted: {price: 2.50 USD/GPU-hour, efficiency: 100%, tokens_per_second: "
            + rate
            + " tokens/s}");
    assertEquals(49_077 * 4096, bill.value("data.text.tokens"));
    assertEquals(
        49_077 * 4096.0 * 70e9 * 2 / (flopPerSecond * 3600) * 2.50,
        bill.value("data.text.generate"),
        1e-9);
    assertEquals(144.09, bill.value("data.text.generate"), 0.005);
  }

  /** MIX-06: the same preferences by people, 10,906 pairs at 0.30 USD. */
  @Test
  void preferencesByPeople() {
    Estimate bill = ofReal("kind: annotated, tokens: 1M, items: 10906, price: 0.30 USD/pair");
    assertLine(10_906 * 0.30, bill, "data.text.acquire");
  }

  /** GPU-04: nanochat, two hours of eight H100 at 3 USD; the tokens are those that take so long. */
  @Test
  void nanochat() {
    Estimate bill = trainingHours(16, 8, 3);
    assertEquals(2, bill.value("training.days") * 24, 1e-9);
    assertEquals(2 * 8 * 3, bill.totalUsd(), 1e-9);
  }

  /** GPU-12: the development of FineWeb, 120,000 H100 hours at 4 USD. */
  @Test
  void theDevelopmentOfFineWeb() {
    assertEquals(480_000, trainingHours(120_000, 100, 4).totalUsd(), 1e-6);
  }

  private static Estimate trainingHours(double hours, int accelerators, int usd) {
    double tokens = hours * 3600 * 1000e12 * 0.50 / (6 * 1e9);
    return Estimates.of("""
        model: {parameters: 1B}
        training: {peak: 1000 TFLOP/s, utilization: 50%%, accelerators: %s, price: %s USD/GPU-hour}
        data: {real: {web: {kind: open, tokens: %s}}}
        """.formatted(accelerators, usd, tokens));
  }

  /** GPU-06: FinePhrase, 486 billion tokens at 9,200 a second are 612 days of one H100. */
  @Test
  void finePhrase() {
    Estimate bill = ofSynthetic(
        "tokens: 486B, method: rephrase, acceptance: 100%,"
            + " self_hosted: {price: 2.50 USD/GPU-hour, efficiency: 100%, tokens_per_second: 9200 tokens/s}");
    assertLine(486e9 / 9200 / 3600, bill, "data.text.gpu_hours");
    assertEquals(612, bill.value("data.text.gpu_hours") / 24, 1);
  }

  /** ACQ-01: the settlement of Bartz v. Anthropic, 482,460 works, as exposure. */
  @Test
  void theSettlementOfTheAuthors() {
    Estimate bill = ofReal(
        "kind: open, tokens: 1B, exposure: {works: 482460, probability: 100%%, amount: %s USD/work}"
            .formatted(1.5e9 / 482_460));
    assertEquals(1.5e9, bill.value("data.text.exposure"), 1);
  }

  /** ACQ-06: 100 TB at 0.023 USD a gigabyte and month, moved out once at 0.09 USD a gigabyte. */
  @Test
  void aHundredTerabytes() {
    Estimate bill = ofData(
        "real: {web: {kind: open, tokens: 1B}}",
        "storage: {size: 100 TB, duration: 1 month,"
            + " price: 0.023 USD/GB-month, transfers: 1, egress: 0.09 USD/GB}\n");
    assertLine(100 * 1000 * 0.023 + 100 * 1000 * 0.09, bill, "storage");
  }

  /** NEG-01: 500 tokens at 40 USD for a million are 2 cents; for a thousand, as was published, they would be 20 USD. */
  @Test
  void aPriceForAThousandTokensIsNotOneForAMillion() {
    assertLine(0.02, examplesAt("40 USD/Mtok"), "data.text.generate");
    assertLine(20, examplesAt("40 USD/ktok"), "data.text.generate");
  }

  private static Estimate examplesAt(String price) {
    return ofSynthetic("tokens: 500, method: rephrase, prompt_ratio: 0, acceptance: 100%,"
        + " generator: {model: any, input_price: 0 USD/Mtok, output_price: " + price + "}");
  }
}
