package org.mixcost.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.testing.Middle;
import org.mixcost.testing.Studies;

/** The studies of the course come to the figures that were published, each within a tolerance that is stated. */
class PublishedFiguresTest {
  private static final double ROUNDED_UTILIZATION = 1e-4;
  private static final double H100_PEAK = 989.4e12;

  private static Estimate estimate(String file, String scenario) {
    return MixCost.create().estimate(Studies.shipped(file).get(scenario));
  }

  private static void assertClose(double expected, double actual, double tolerance) {
    assertEquals(expected, actual, expected * tolerance);
  }

  /** Lambda Labs, 2020: 355 years of one V100, 4.6M USD; 6ND is a third of a percent above the operations of the paper. */
  @Test
  void gpt3In2020TakesThePublishedYearsAndCost() {
    Estimate published = estimate("01-headline.yaml", "gpt3-2020");
    assertClose(3.14e23, published.value("training.flop"), 5e-3);
    assertClose(355 * 365 * 24, published.value("training.gpu_hours"), 5e-3);
    assertClose(4.6e6, published.totalUsd(), 5e-3);
  }

  /** The same operations at a utilization of 20 % to 35 % and 2 to 3 USD an hour, each in the middle of its range. */
  @Test
  void gpt3In2024IsTheSameOperationsAtAnotherPrice() {
    double hours = 6 * 175e9 * 300e9 / (H100_PEAK * Middle.ofShare(0.20, 0.35) * 3600);
    Estimate later = estimate("01-headline.yaml", "gpt3-2024");
    assertClose(hours * Math.sqrt(2 * 3), later.totalUsd(), 1e-3);
  }

  /** 2.664M hours of pre-training, 0.119M of context extension, 0.005M of post-training, at 2 USD. */
  @Test
  void deepSeekV3TakesThePublishedHoursAndCost() {
    Estimate published = estimate("06-deepseek-v3.yaml", "as-published");
    double run = 2.664e6 + 0.119e6;
    assertClose(run, published.value("training.gpu_hours"), ROUNDED_UTILIZATION);
    assertClose(0.005e6 * 2, published.value("compute.post_training"), ROUNDED_UTILIZATION);
    assertClose((run + 0.005e6) * 2, published.totalUsd(), ROUNDED_UTILIZATION);
    assertClose(5.576e6, published.totalUsd(), ROUNDED_UTILIZATION);
  }

  @Test
  void deepSeekV3CountsActiveParameters() {
    Estimate published = estimate("06-deepseek-v3.yaml", "as-published");
    assertClose(6 * 37e9 * 14.8e12, published.value("training.flop"), 1e-12);
  }

  /** At the only price of the catalog, with the runs before it at the median of their range, and 14.8e6 Mtok of work. */
  @Test
  void deepSeekV3WithWhatItLeavesOutIsTheSumOfItsParts() {
    Estimate all = estimate("06-deepseek-v3.yaml", "all-of-these");
    double run = 2.783e6 * 3.42;
    double before = all.value("compute.development");
    double text = 14.8e6 * Math.sqrt(0.02 * 0.08);
    assertClose(run * (1 + 0.17966e-2) + before + text, all.totalUsd(), ROUNDED_UTILIZATION);
  }

  /** 30.84M hours, 3.8e25 FLOP and, on 16,384 cards, 78.4 days. */
  @Test
  void llamaTakesThePublishedHours() {
    Estimate rented = estimate("07-llama-3.1-405b-on-three-bases.yaml", "rented");
    assertClose(30.84e6, rented.value("training.gpu_hours"), ROUNDED_UTILIZATION);
    assertClose(3.8e25, rented.value("training.flop"), 1e-3);
    assertClose(30.84e6 / (16_384 * 24), rented.value("training.days"), ROUNDED_UTILIZATION);
  }

  @Test
  void llamaCommittedIsHoursTimesTheQuotedPrice() {
    String file = "07-llama-3.1-405b-on-three-bases.yaml";
    assertClose(30.84e6 * 3.62, estimate(file, "committed-1y").totalUsd(), ROUNDED_UTILIZATION);
    assertClose(30.84e6 * 2.59, estimate(file, "committed-3y").totalUsd(), ROUNDED_UTILIZATION);
  }

  /** The model card counts 700 W a card; the study the server at average load, 1.82 and 0.75, and a building of 1.10. */
  @Test
  void llamaEmitsWhatTheModelCardSaysTimesServerLoadAndBuilding() {
    Estimate rented = estimate("07-llama-3.1-405b-on-three-bases.yaml", "rented");
    assertClose(8930 * 1.82 * 0.75 * 1.10, rented.value("carbon.tco2e"), 5e-3);
  }

  /** Unique tokens times epochs; every scenario sees as many. */
  @Test
  void phi4SeesTheTokensOfItsTable() {
    double seen = 290e9 * 13.8 + 290e9 * 5.2 + 1300e9 * 1.2 + 820e9 * 2.4 + 580e9 * 1.7;
    for (String scenario : new String[] {"phi-4-mix", "synthetic-once", "web-only"}) {
      Estimate estimate = estimate("08-phi-4-mix.yaml", scenario);
      assertClose(seen, estimate.value("training.tokens"), 1e-12);
    }
    assertClose(9.8e12, seen, 0.03);
  }

  /** 1,920 accelerators for 21 days, and as many more hours as the table has more tokens than the model card. */
  @Test
  void phi4TakesThePublishedHours() {
    double hours = estimate("08-phi-4-mix.yaml", "phi-4-mix").value("training.gpu_hours");
    assertClose(1920 * 21 * 24, hours * 9.8 / 10.024, ROUNDED_UTILIZATION);
    assertClose(6 * 14e9 * 10.024e12 / (H100_PEAK * 0.23884 * 3600), hours, 1e-12);
  }

  private static final String STAGES = "12-after-pre-training.yaml";
  /** Hours of tables are published in thousands. */
  private static final double THOUSANDS = 5e-3;

  /** 101K + 5K + 41K hours in a table, 512 accelerators for 198 and for 80 hours in its text: 147,336, at 2 USD. */
  @Test
  void r1TakesThePublishedHoursAndCostOfItsStages() {
    Estimate r1 = estimate(STAGES, "deepseek-r1");
    assertClose(101_000, r1.value("training.zero.gpu_hours"), THOUSANDS);
    assertClose(41_000, r1.value("training.r1.gpu_hours"), THOUSANDS);
    assertClose(198 / 24.0, r1.value("training.zero.days"), 1e-12);
    assertClose(80 / 24.0, r1.value("training.r1.days"), 1e-12);
    double stages =
        r1.value("compute.zero") + r1.value("compute.examples") + r1.value("compute.r1");
    assertClose(147_336 * 2, stages, 1e-12);
    assertClose(294_000, stages, THOUSANDS);
  }

  /** 2.664M + 0.119M + 0.005M hours, 5.576M USD, as stages; 238,000 and 10,000 USD of the latter two. */
  @Test
  void deepSeekV3TakesThePublishedHoursOfItsStages() {
    Estimate v3 = estimate(STAGES, "deepseek-v3");
    assertClose(2.788e6, v3.value("training.total_gpu_hours"), 1e-12);
    assertClose(238_000, v3.value("compute.context"), 1e-12);
    assertClose(10_000, v3.value("compute.instruct"), 1e-12);
    assertClose(5.576e6, v3.totalUsd(), 1e-12);
  }

  /** On 1,024 accelerators, 27 hours of mid-training and 21 of long context by the report: tokens over their speeds. */
  @Test
  void olmo3TakesThePublishedHoursOfPureTraining() {
    Estimate olmo = estimate(STAGES, "olmo-3-think");
    assertClose(200e9 / 2000 / 3600, olmo.value("training.gpu_hours"), 1e-12);
    assertEquals(27, olmo.value("training.days") * 24, 0.5);
    assertClose(100e9 / 1300 / 3600, olmo.value("training.context.gpu_hours"), 1e-12);
    assertEquals(21, olmo.value("training.context.days") * 24, 0.5);
  }

  /** 256 accelerators for 36 hours, four times; 64 that learn and 160 that generate for five days, 26,880 hours. */
  @Test
  void olmo3TakesThePublishedHoursOfTuningAndReinforcement() {
    Estimate olmo = estimate(STAGES, "olmo-3-think");
    assertClose(36 / 24.0, olmo.value("training.tuning.days"), 1e-12);
    assertClose(
        36_864 * 2, olmo.value("compute.tuning") + olmo.value("compute.tuning.development"), 1e-12);
    assertClose(768_000, olmo.value("training.rl.samples"), 1e-12);
    assertClose(5, olmo.value("training.rl.days"), ROUNDED_UTILIZATION);
    assertClose(26_880, olmo.value("training.rl.gpu_hours"), ROUNDED_UTILIZATION);
  }

  /** 12,864 hours on 192 B200 for 56 billion tokens; 50 hours on 64 and 60 on 48; 26 minutes on 16, about 7. */
  @Test
  void tunedModelsTakeThePublishedHours() {
    Estimate hermes = estimate(STAGES, "hermes-4-70b");
    assertClose(12_864, hermes.value("training.gpu_hours"), 1e-12);
    assertClose(56e9, hermes.value("training.tokens"), 2e-3);
    Estimate tulu = estimate(STAGES, "tulu-3-70b");
    assertClose(50 / 24.0, tulu.value("training.days"), 1e-12);
    assertClose(60 / 24.0, tulu.value("training.rewards.days"), 1e-12);
    assertClose(3_200 + 2_880, tulu.value("training.total_gpu_hours"), 1e-12);
    Estimate s1 = estimate(STAGES, "s1-32b");
    assertClose(7, s1.value("training.gpu_hours"), 0.02);
    assertClose(26, s1.value("training.days") * 24 * 60, 1e-3);
  }

  /** What was published: about 200k USD, 0.08 million and 5.576M, each within the rounding of its card. */
  @Test
  void aModelCardGivesItsBill() {
    String file = "13-from-a-model-card.yaml";
    assertClose(440 * 9.5 * 24 * 2, estimate(file, "mpt-7b").totalUsd(), 1e-12);
    assertClose(200e3, estimate(file, "mpt-7b").totalUsd(), 5e-3);
    assertClose(80e3, estimate(file, "jetmoe-8b").totalUsd(), 1e-3);
    assertClose(5.576e6, estimate(file, "deepseek-v3").totalUsd(), 1e-12);
  }

  /** The report counts 671B parameters, 37B of them active; its config 37.55B. */
  @Test
  void aConfigGivesTheParametersOfItsCard() {
    Study study = Studies.shipped("13-from-a-model-card.yaml");
    ModelSpec counted = study.get("deepseek-v3").model();
    assertClose(671e9, counted.parameters().median(), 1e-3);
    assertClose(37e9, counted.activeParameters().median(), 0.02);
  }
}
