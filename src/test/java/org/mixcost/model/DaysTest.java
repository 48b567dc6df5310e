package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.testing.Estimates.assertLine;

import org.junit.jupiter.api.Test;
import org.mixcost.simulate.Estimate;
import org.mixcost.testing.Estimates;

/** How many days a project takes, by arithmetic. */
class DaysTest {
  private static final String RUN = """
      model: {parameters: 8B}
      quality: {skip: true}
      training: {peak: 1000 TFLOP/s, utilization: 40%, accelerators: 64, price: 2.50 USD/GPU-hour FURTHER}
      data:
        real: {seed: {kind: open, tokens: 15B}}
        synthetic:
          text: {tokens: 45B, method: rephrase, seed: seed, acceptance: 80%, prompt_ratio: 3, output_tokens: 400 tokens, MADE}
      """;

  private static final String OWN =
      "self_hosted: {accelerators: 64, price: 2.50 USD/GPU-hour, tokens_per_second: 600 tokens/s, efficiency: 100%}";
  private static final String CALLED =
      "generator: {model: any, input_price: 1 USD/Mtok, output_price: 3 USD/Mtok RATE}";

  /** 45B kept of 80 %, 600 tokens/s on each of 64. */
  private static final double OWN_DAYS = 45e9 / 0.8 / 600 / 64 / 86_400;
  /** 6ND at 40 % of the peak on each of 64. */
  private static final double RUN_DAYS = 6 * 8e9 * 60e9 / (1000e12 * 0.4 * 64) / 86_400;
  /** 3 tokens read and 1 written for each of 45B / 80 %, 2M a minute. */
  private static final double CALLED_DAYS = 45e9 / 0.8 * (1 + 3) / 2e6 / 60 / 24;

  private static Estimate bill(String made, String further) {
    return Estimates.of(RUN.replace("MADE", made).replace("FURTHER", further));
  }

  private static String called(String rate) {
    return CALLED.replace("RATE", rate);
  }

  @Test
  void ownAcceleratorsWriteSoManyDays() {
    Estimate bill = bill(OWN, "");
    assertLine(OWN_DAYS, bill, "data.text.days");
    assertLine(RUN_DAYS, bill, "training.days");
    assertLine(OWN_DAYS + RUN_DAYS, bill, "project.days");
  }

  @Test
  void callsTakeAsLongAsTheRateLimitSays() {
    Estimate bill = bill(called(", rate_limit: 2M tokens/minute"), "");
    assertLine(CALLED_DAYS, bill, "data.text.days");
    assertLine(CALLED_DAYS + RUN_DAYS, bill, "project.days");
  }

  /** A billion tokens read and a billion written at 2M a minute are 1,000 minutes. */
  @Test
  void aBillionTokensReadAndWritten() {
    Estimate bill = Estimates.ofSynthetic(
        "tokens: 1B, method: closed_book, acceptance: 100%, prompt_ratio: 1, output_tokens: 500 tokens, "
            + called(", rate_limit: 2M tokens/minute"));
    assertLine(1000 / 60.0 / 24, bill, "data.text.days");
  }

  @Test
  void aRateMayBeWrittenInAnyTime() {
    Estimate bill = bill(called(", rate_limit: 120 Mtok/hour"), "");
    assertLine(CALLED_DAYS, bill, "data.text.days");
  }

  /** Each of 45B / 80 % / 400 samples is read and answered with 50 tokens, at a tenth of the rate. */
  @Test
  void theSlowerOfGeneratorAndJudgeSaysHowLongItTakes() {
    String judge =
        ", judge: {model: any, input_price: 1 USD/Mtok, output_price: 3 USD/Mtok, share: 100%, output_tokens: 50 tokens, rate_limit: RATE}";
    double judging = 45e9 / 0.8 / 400 * (400 + 50) / 0.2e6 / 1440;
    Estimate slow = bill(
        called(", rate_limit: 2M tokens/minute") + judge.replace("RATE", "0.2M tokens/minute"), "");
    assertLine(judging, slow, "data.text.days");
    Estimate fast = bill(
        called(", rate_limit: 2M tokens/minute") + judge.replace("RATE", "20M tokens/minute"), "");
    assertLine(CALLED_DAYS, fast, "data.text.days");
  }

  @Test
  void sourcesAreMadeAtTheSameTime() {
    String other =
        "}\n    more: {tokens: 90B, method: rephrase, seed: seed, acceptance: 80%, prompt_ratio: 3, output_tokens: 400 tokens, ";
    Estimate bill = bill(OWN + other + OWN, "");
    double run = 6 * 8e9 * 150e9 / (1000e12 * 0.4 * 64) / 86_400;
    assertLine(OWN_DAYS, bill, "data.text.days");
    assertLine(2 * OWN_DAYS, bill, "data.more.days");
    assertLine(2 * OWN_DAYS + run, bill, "project.days");
  }

  /** Each of two generations is written and trained; a tenth of a run comes after the last. */
  @Test
  void generationsAndPostTrainingTakeTimeToo() {
    Estimate bill = bill(OWN + ", rounds: 2", ", post_training: 10%");
    assertLine(2 * OWN_DAYS, bill, "data.text.days");
    assertLine(2 * OWN_DAYS + RUN_DAYS * (2 + 0.1), bill, "project.days");
  }

  @Test
  void daysThatAreNotKnownAreNotToldButListed() {
    Estimate bill = bill(called(""), "");
    assertThat(Estimates.has(bill, "data.text.days")).isFalse();
    assertThat(Estimates.has(bill, "project.days")).isFalse();
    assertThat(bill.model().scenario().notIncluded())
        .contains("days of generation (data.synthetic.text.generator.rate_limit)");
  }
}
