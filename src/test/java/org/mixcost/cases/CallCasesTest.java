package org.mixcost.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.mixcost.cases.Cases.bill;
import static org.mixcost.cases.Cases.edited;
import static org.mixcost.cases.Cases.study;
import static org.mixcost.cases.Cases.text;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.issue.Issue;
import org.mixcost.simulate.Estimate;

/** What judges, labelers and verifiers cost and how long they take, by arithmetic. */
class CallCasesTest {
  private static final Percentage EXACTLY = withinPercentage(1e-9);
  private static final double MTOK = 1e6;
  /** Judgements of a billion tokens in samples of 500. */
  private static final double SAMPLES = 2e6;

  private static final String JUDGE =
      "model: gpt-4o-mini, share: 100%, prompt_tokens: 2000, output_tokens: 20, cached: 80%";
  private static final String LABELER =
      "model: llama-3.3-70b-instruct, provider: deepinfra, prompt_tokens: 2000, output_tokens: 100";
  private static final String MACHINES =
      "share: 100%, prompt_tokens: 2000, output_tokens: 20, self_hosted: {price: 2 USD/GPU-hour, "
          + "tokens_per_second: 1000 tokens/s, efficiency: 50%, accelerators: 16";

  private static Estimate judged(String judge) {
    return bill(edited(text("judge-cached.yaml").replace(JUDGE, judge)), "rubric");
  }

  private static Estimate labeled(String labeler) {
    return bill(edited(text("labels-by-a-model.yaml").replace(LABELER, labeler)), "by-model");
  }

  /** 2,000 tokens of a rubric and 500 of a sample, four fifths of them at 0.075 USD, the rest at 0.15, and 20 at 0.60. */
  @Test
  void aJudgeReadsItsRubricFromACache() {
    double usd = SAMPLES * (2500 * (0.2 * 0.15 + 0.8 * 0.075) + 20 * 0.60) / MTOK;
    assertThat(usd).isCloseTo(474, EXACTLY);
    assertThat(bill(study("judge-cached.yaml"), "rubric").value("data.s.judge"))
        .isCloseTo(usd, EXACTLY);
    assertThat(judged(JUDGE.replace(", cached: 80%", "")).value("data.s.judge"))
        .isCloseTo(774, EXACTLY);
  }

  /** What is not read from the cache is written to it, at the price of that. */
  @Test
  void whatIsWrittenToACacheIsPaidForAsThat() {
    String own = JUDGE.replace(
        "gpt-4o-mini",
        "ours, input_price: 1 USD/Mtok, output_price: 4 USD/Mtok, cached_price: 0.10 USD/Mtok, cache_write_price: 1.25 USD/Mtok");
    assertThat(judged(own).value("data.s.judge"))
        .isCloseTo(SAMPLES * (2500 * (0.2 * 1.25 + 0.8 * 0.10) + 20 * 4) / MTOK, EXACTLY);
  }

  /** Three thoughts for each token of the verdict; with half off for what may wait. */
  @Test
  void aJudgeThatReasonsWritesMore() {
    String reasoning = JUDGE + ", reasoning_ratio: 3, batch: true, batch_discount: 50%";
    double usd = SAMPLES * (2500 * (0.2 * 0.15 + 0.8 * 0.075) + 80 * 0.60) / MTOK / 2;
    assertThat(judged(reasoning).value("data.s.judge")).isCloseTo(usd, EXACTLY);
  }

  /** 40M tokens at 500 a second of elapsed time are 22.2 hours; with the 5B that are read, 2,800. */
  @ParameterizedTest
  @CsvSource({"'}', 40e6", "', counts: total}', 5040e6"})
  void aJudgeOnOwnAcceleratorsTakesTheirHours(String counts, double tokens) {
    Estimate bill = judged(MACHINES + counts);
    double hours = tokens / 500 / 3600;
    assertThat(bill.value("data.s.judge.gpu_hours")).isCloseTo(hours, EXACTLY);
    assertThat(bill.value("data.s.judge")).isCloseTo(2 * hours, EXACTLY);
    assertThat(bill.value("data.s.days")).isCloseTo(hours / 16 / 24, EXACTLY);
  }

  /** Reading 5B at 10,000 tokens a second takes time beside writing; nodes are paid by whole days of 16. */
  @Test
  void readingAndWholeDaysCount() {
    Estimate bill = judged(
        MACHINES + ", prompt_tokens_per_second: 10000 tokens/s, billing_increment: 24 hours}");
    double worked = 40e6 / 500 / 3600 + 5e9 / 5000 / 3600;
    assertThat(bill.value("data.s.judge.gpu_hours"))
        .isCloseTo(Math.ceil(worked / 16 / 24) * 24 * 16, EXACTLY);
  }

  /** 460,000 labels, each 2,000 tokens read at 0.23 USD and 100 written at 0.40. */
  @Test
  void labelsOfAModelArePaidByTheToken() {
    double usd = 460e3 * (2000 * 0.23 + 100 * 0.40) / MTOK;
    assertThat(usd).isCloseTo(230, EXACTLY);
    assertThat(bill(study("labels-by-a-model.yaml"), "by-model").value("data.labels.acquire"))
        .isCloseTo(usd, EXACTLY);
  }

  /** Two answers for each item, of which four fifths are kept. */
  @Test
  void labelsThatAreRejectedAreMadeAgain() {
    String twice = text("labels-by-a-model.yaml")
        .replace("items: 460k", "items: 460k\n          acceptance: 80%\n          annotators: 2");
    assertThat(bill(edited(twice), "by-model").value("data.labels.acquire"))
        .isCloseTo(230 / 0.8 * 2, EXACTLY);
  }

  /** 460,000 calls of 2,100 tokens at a million a minute: 16.1 hours; 16 accelerators at 500 tokens a second: 1.6. */
  @Test
  void labelingTakesDaysOfTheProject() {
    Estimate called = labeled(LABELER + ", rate_limit: 1M tokens/minute");
    double days = 460e3 * 2100 / 1e6 / 1440;
    assertThat(called.value("data.labels.days")).isCloseTo(days, EXACTLY);
    assertThat(called.value("project.days"))
        .isCloseTo(days + called.value("training.days"), EXACTLY);
    Estimate hosted = labeled(
        MACHINES.replace("share: 100%, ", "").replace("output_tokens: 20", "output_tokens: 100")
            + "}");
    double hours = 460e3 * 100 / 500.0 / 3600;
    assertThat(hosted.value("data.labels.acquire")).isCloseTo(2 * hours, EXACTLY);
    assertThat(hosted.value("data.labels.days")).isCloseTo(hours / 16 / 24, EXACTLY);
  }

  @Test
  void ofTheDaysOfALabelerNothingIsKnownWithoutALimit() {
    Estimate bill = bill(study("labels-by-a-model.yaml"), "by-model");
    assertThat(bill.model().find("project.days")).isEmpty();
    assertThat(study("labels-by-a-model.yaml").get("by-model").notIncluded())
        .contains("days of labeling (data.real.labels.labeler.rate_limit)");
  }

  /** 1.28M samples of 4,000 tokens with instructions of 300, 40 written for each: 0.15 and 0.60 USD for a million. */
  @Test
  void aModelScoresSamplesByTheToken() {
    double samples = 40e3 * 16 * 2;
    String model = text("stages.yaml")
        .replace(
            "verifier: {price: 0.0004 USD/sample}",
            "verifier: {model: gpt-4o-mini, prompt_tokens: 300, output_tokens: 40, rate_limit: 1M tokens/minute}");
    Estimate bill = bill(edited(model), "contract");
    assertThat(bill.value("compute.rl.verifier"))
        .isCloseTo(samples * (4300 * 0.15 + 40 * 0.60) / MTOK, EXACTLY);
    double days = samples * 4340 / 1e6 / 1440;
    assertThat(bill.value("training.rl.scoring_days")).isCloseTo(days, EXACTLY);
    assertThat(bill.value("training.rl.days")).isCloseTo(days, EXACTLY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "verifier: {}|missing-key",
        "verifier: {price: 0.0004 USD/sample, output_tokens: 40}|unused-key",
        "verifier: {model: gpt-4o-mini}|missing-key",
        "verifier: {model: gpt-4o-mini, output_tokens: 40, self_hosted: {price: 2 USD/GPU-hour, tokens_per_second: 1000 tokens/s}}|two-ways",
        "verifier: {output_tokens: 40, cached: 50%, self_hosted: {price: 2 USD/GPU-hour, tokens_per_second: 1000 tokens/s}}|unused-key",
        "verifier: {output_tokens: 40, self_hosted: {price: 2 USD/GPU-hour, gpu_hours: 100 GPU-hours}}|unknown-key"
      })
  void whatDoesNotFitIsSaid(String verifier, String code) {
    String file = text("stages.yaml").replace("verifier: {price: 0.0004 USD/sample}", verifier);
    assertThat(Cases.MIX_COST.parse("case.yaml", file).issues())
        .filteredOn(Issue::isError)
        .extracting(Issue::code)
        .contains(code);
  }

  /** A billion tokens read and a billion written at 2M a minute: 1,000 minutes. */
  @Test
  void aLimitIsOfAnInterfaceAndSaysHowLongItsCallsTake() {
    String file = text("how-long-calls-take.yaml");
    assertThat(Cases.MIX_COST.parse("case.yaml", file).issues())
        .filteredOn(Issue::isError)
        .singleElement()
        .satisfies(issue -> assertThat(issue.text())
            .contains("unknown key 'rate_limit'", "generator: {model: gpt-4o-mini, rate_limit:"));
    String moved = file.replace("rate_limit: 2M tokens/minute, ", "")
        .replace("{model: gpt-4o-mini}", "{model: gpt-4o-mini, rate_limit: 2M tokens/minute}");
    Estimate bill = bill(edited(moved), "calls");
    assertThat(bill.value("data.s.days")).isCloseTo(1000 / 1440.0, EXACTLY);
    assertThat(bill.value("deadline.left"))
        .isCloseTo(1 - 1000 / 1440.0 - bill.value("training.days"), EXACTLY);
  }
}
