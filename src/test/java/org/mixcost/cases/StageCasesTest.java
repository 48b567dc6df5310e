package org.mixcost.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.mixcost.cases.Cases.bill;
import static org.mixcost.cases.Cases.edited;
import static org.mixcost.cases.Cases.run;
import static org.mixcost.cases.Cases.study;
import static org.mixcost.cases.Cases.text;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;

/** What stages of training take and cost, by arithmetic. */
class StageCasesTest {
  private static final Percentage EXACTLY = withinPercentage(1e-9);
  /** FLOP that an H100 does in an hour at 40 % of its peak. */
  private static final double HOUR = 989.4e12 * 0.40 * 3600;

  private static final double N = 8e9;

  private final Study stages = study("stages.yaml");

  /** 6 N for more text, 4 N + 2 A for an adapter, 6 N + 2 N on both sides of a pair, 6 N + 2 N_t for a student; at 2 USD. */
  @Test
  void aStageTakesTheOperationsOfItsKind() {
    Estimate bill = bill(stages, "contract");
    assertStage(bill, "mid", 6 * N * 100e9);
    assertStage(bill, "sft", (4 * N + 2 * 42e6) * 1e6 * 2000 * 3);
    assertStage(bill, "dpo", (6 + 2) * N * 2 * 200e3 * 1000);
    assertStage(bill, "small", (6 * N + 2 * 405e9) * 1e12);
  }

  private static void assertStage(Estimate bill, String stage, double flop) {
    assertThat(bill.value("training." + stage + ".flop")).isCloseTo(flop, EXACTLY);
    assertThat(bill.value("training." + stage + ".gpu_hours")).isCloseTo(flop / HOUR, EXACTLY);
    assertThat(bill.value("training." + stage + ".days")).isCloseTo(flop / HOUR / 64 / 24, EXACTLY);
    assertThat(bill.value("compute." + stage)).isCloseTo(flop / HOUR * 2, EXACTLY);
  }

  /**
   * 40,000 prompts, 16 answers, twice, of 4,000 tokens: 1.28M samples and 5.12B tokens, which 64 accelerators write in
   * 790 hours at 1,800 tokens/s; 64 others learn from them in 230, (6 + 2) N, and wait for the rest.
   */
  @Test
  void thoseWhoLearnWaitForThoseWhoWrite() {
    double samples = 40e3 * 16 * 2;
    double tokens = samples * 4000;
    double writing = tokens / 1800 / 3600;
    Estimate bill = bill(stages, "contract");
    assertThat(bill.value("training.rl.rollout.gpu_hours")).isCloseTo(writing, EXACTLY);
    assertThat(bill.value("training.rl.update.gpu_hours"))
        .isCloseTo((6 + 2) * N * tokens / HOUR, EXACTLY);
    assertThat(bill.value("training.rl.flop")).isCloseTo((2 + 2 + 6) * N * tokens, EXACTLY);
    assertThat(bill.value("training.rl.days")).isCloseTo(writing / 64 / 24, EXACTLY);
    assertThat(bill.value("training.rl.gpu_hours")).isCloseTo(2 * writing, EXACTLY);
    assertThat(bill.value("compute.rl")).isCloseTo(2 * writing * 2, EXACTLY);
    assertThat(bill.value("compute.rl.verifier")).isCloseTo(samples * 0.0004, EXACTLY);
  }

  @Test
  void hoursAndDaysAreTheRunAndItsStages() {
    Estimate bill = bill(stages, "contract");
    double run = 6 * N * 1e12 / HOUR;
    double tuned = 6 * N * 100e9 + (4 * N + 2 * 42e6) * 6e9 + 8 * N * 400e6;
    double distilled = (6 * N + 2 * 405e9) * 1e12;
    double writing = 40e3 * 16 * 2 * 4000 / 1800 / 3600;
    double others = (tuned + distilled) / HOUR;
    assertThat(bill.value("training.total_gpu_hours"))
        .isCloseTo(run + others + 2 * writing, EXACTLY);
    double days = (run + others + writing) / 64 / 24;
    assertThat(bill.value("training.total_days")).isCloseTo(days, EXACTLY);
    assertThat(bill.value("project.days")).isCloseTo(days, EXACTLY);
  }

  /**
   * On the same accelerators 240M tokens are written and then learned from with their prompts, 320M of them twice: (2 + 2 · 6)
   * N, and (2 + 2 · 6) of the critic, over a goodput of 80 % that is inherited; 80,000 samples of 30 s at 0.12 USD/hour.
   */
  @Test
  void theSameAcceleratorsDoBothInTurn() {
    double learning = 14 * (N + 1e9) * 320e6 / HOUR / 0.8;
    double writing = 240e6 / 1000 / 3600.0;
    Estimate bill = bill(stages, "in-turn");
    assertThat(bill.value("training.rl.update.gpu_hours")).isCloseTo(learning, EXACTLY);
    assertThat(bill.value("training.rl.gpu_hours")).isCloseTo(learning + writing, EXACTLY);
    assertThat(bill.value("training.rl.days")).isCloseTo((learning + writing) / 64 / 24, EXACTLY);
    assertThat(bill.value("compute.rl")).isCloseTo((learning + writing) * 2, EXACTLY);
    assertThat(bill.value("compute.rl.sandbox")).isCloseTo(80e3 / 120 * 0.12, EXACTLY);
  }

  /** 1e9 / 10,000 / 3600 hours, whatever is lost in the run; all runs are three times the last. */
  @Test
  void aStageHasASpeedAndDevelopmentOfItsOwn() {
    double hours = 1e9 / 10e3 / 3600;
    Estimate bill = bill(stages, "in-turn");
    assertThat(bill.value("training.sft.gpu_hours")).isCloseTo(hours, EXACTLY);
    assertThat(bill.value("compute.sft.development")).isCloseTo(2 * hours * 2, EXACTLY);
  }

  /** 8 accelerators write for 66.7 hours at 1 USD, 64 learn at 2 USD and wait for them. */
  @Test
  void whoWritesMayHaveAnotherPrice() {
    double writing = 240e6 / 1000 / 3600.0;
    Estimate bill = bill(stages, "waiting");
    assertThat(bill.value("training.rl.update.gpu_hours"))
        .isCloseTo((4 * N + 2 * 42e6) * 240e6 / HOUR, EXACTLY);
    assertThat(bill.value("compute.rl")).isCloseTo(writing * 1 + writing / 8 * 64 * 2, EXACTLY);
    assertThat(bill.value("compute.rl.sandbox")).isCloseTo(80e3 * 0.001, EXACTLY);
  }

  /** How long they take together follows from how many there are on each side. */
  @Test
  void ofOthersWhoWriteNobodyKnowsTheDaysWithoutTheirNumber() {
    Study study = edited(text("stages.yaml").replace("rollout: {accelerators: 8, ", "rollout: {"));
    assertThat(study.get("waiting").notIncluded())
        .contains(
            "days of the stage, and waiting for those who generate (training.stages.rl.rollout.accelerators)");
    Estimate bill = bill(study, "waiting");
    assertThat(bill.model().find("training.rl.days")).isEmpty();
    double learning = (4 * N + 2 * 42e6) * 240e6 / HOUR;
    assertThat(bill.value("compute.rl"))
        .isCloseTo(240e6 / 1000 / 3600.0 * 1 + learning * 2, EXACTLY);
  }

  @Test
  void aStageThatNamesTheAcceleratorOfTheTrainingGoesAsFast() {
    String named =
        text("stages.yaml").replace("tokens: 100B}", "tokens: 100B, accelerator: h100-sxm-80gb}");
    assertStage(bill(edited(named), "contract"), "mid", 6 * N * 100e9);
  }

  /** On A100s at 50 % of 312 TFLOP/s; 6 N alone without a reference, at 400 TFLOP/s; hours that are known. */
  @Test
  void aStageMayBeOnOtherMachinesOrKnownByItsHours() {
    Estimate bill = bill(stages, "apart");
    double tuning = 6 * N * 1e9 / (312e12 * 0.5 * 3600);
    assertThat(bill.value("compute.sft")).isCloseTo(tuning * 1.20, EXACTLY);
    assertThat(bill.value("training.sft.days")).isCloseTo(tuning / 2 / 24, EXACTLY);
    assertThat(bill.value("compute.dpo"))
        .isCloseTo(6 * N * 2 * 100e3 * 1000 / 400e12 / 3600 * 2, EXACTLY);
    assertThat(bill.value("compute.known")).isCloseTo(5000 * 2, EXACTLY);
    assertThat(bill.value("training.known.days")).isCloseTo(5000 / 64.0 / 24, EXACTLY);
  }

  /**
   * Of 64: 16 bytes for each that is trained, 2 for each that is read; 42M adapters on 8B at 4 bits; on two A100s, 64 GB
   * each fit.
   */
  @ParameterizedTest
  @CsvSource({
    "contract, mid,   2",
    "contract, sft,   0.2605",
    "contract, dpo,   2.25",
    "contract, small, 14.65625",
    "in-turn,  rl,    2.5",
    "waiting,  rl,    0.073",
    "apart,    sft,   64"
  })
  void memoryIsThatOfWhatIsTrainedAndRead(String scenario, String stage, double gigabytes) {
    assertThat(bill(stages, scenario).value("training." + stage + ".memory_gb"))
        .isCloseTo(gigabytes, EXACTLY);
    assertThat(stages.get(scenario).warnings()).extracting(Issue::code).doesNotContain("memory");
  }

  @Test
  void aStageThatDoesNotFitIsQuestioned() {
    String tight = text("stages.yaml").replace("accelerators: 2, util", "accelerators: 1, util");
    assertThat(edited(tight).get("apart").warnings())
        .extracting(Issue::code)
        .containsOnlyOnce("memory");
  }

  /** 4 · 7e9 + 2 · 20e6 for each of 60e6 tokens at 40 % of 312 TFLOP/s, 3.74 hours at 1.19 USD; 14 GB of weights, and 0.32. */
  @Test
  void anAdapterTakesLessTimeAndFitsOnOneCard() {
    Study study = study("adapters.yaml");
    double hours = (4 * 7e9 + 2 * 20e6) * 60e6 / (312e12 * 0.4 * 3600);
    Estimate bill = bill(study, "adapter");
    assertThat(bill.value("training.gpu_hours")).isCloseTo(hours, EXACTLY);
    assertThat(bill.totalUsd()).isCloseTo(4.45, withinPercentage(0.2));
    assertThat(bill.value("training.memory_gb")).isCloseTo(14.32, EXACTLY);
    assertThat(bill(study, "in-four-bits").value("training.memory_gb")).isCloseTo(3.82, EXACTLY);
    assertThat(study.get("adapter").warnings()).extracting(Issue::code).doesNotContain("memory");
    assertThat(bill(study, "without-gradients").totalUsd())
        .isCloseTo(4 * 7e9 * 60e6 / (312e12 * 0.4 * 3600) * 1.19, EXACTLY);
    assertThat(study.get("whole").warnings()).extracting(Issue::code).contains("memory");
  }

  /** A law of runs from scratch says nothing of one that goes on, and all four do. */
  @Test
  void aRunThatContinuesHasNoPredictedLoss() {
    assertThat(study("adapters.yaml").scenarios())
        .allMatch(scenario -> scenario.quality().isEmpty());
    assertThat(run("estimate", "adapters.yaml").out().replaceAll("\\s+", " "))
        .contains("No loss is predicted: the run starts from a trained model")
        .doesNotContain("Predicted loss");
  }

  /** One step leads to 4.45 USD. */
  @Test
  void theHelpOfLoraLeadsToAdapters() {
    assertThat(Cases.MIX_COST.read(Cases.file("lora.yaml")).issues())
        .filteredOn(issue -> issue.code().equals("unknown-key"))
        .singleElement()
        .extracting(Issue::help)
        .asString()
        .contains("adapter: {parameters: 20M}", "flop_per_parameter_token: 4");
    String led = text("lora.yaml")
        .replace("lora: true", "adapter: {parameters: 20M}")
        .replace("    quality: {skip: true}\n", "");
    assertThat(bill(edited(led), "adapters").totalUsd()).isCloseTo(4.45, withinPercentage(0.2));
  }

  /** One step leads to 147,336 · 2.00 = 294,672 USD beside the run's 2.664M hours. */
  @ParameterizedTest
  @CsvSource({"false", "true"})
  void theHelpOfHoursAfterTheRunLeadsToAStage(boolean isUnderTraining) {
    String guess = text("reinforcement-in-hours.yaml");
    String tried = isUnderTraining
        ? guess
            .replace("    post_training: {rl: {gpu_hours: 147336}}\n", "")
            .replace("USD/GPU-hour}", "USD/GPU-hour, post_training: {rl: {gpu_hours: 147336}}}")
        : guess;
    assertThat(Cases.MIX_COST.parse("case.yaml", tried).issues())
        .filteredOn(Issue::isError)
        .singleElement()
        .extracting(Issue::help)
        .asString()
        .contains("stages: {rl: {kind: reinforcement, gpu_hours: 147336}}");
    String led = guess
        .replace("    post_training: {rl: {gpu_hours: 147336}}\n", "")
        .replace(
            "USD/GPU-hour}",
            "USD/GPU-hour, stages: {rl: {kind: reinforcement, gpu_hours: 147336}}}");
    Estimate bill = bill(edited(led), "reasoning");
    assertThat(bill.value("compute.rl")).isCloseTo(294_672, EXACTLY);
    assertThat(bill.value("training.rl.days")).isCloseTo(147_336 / 2048.0 / 24, EXACTLY);
  }
}
