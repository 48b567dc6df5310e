package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.mixcost.simulate.Estimate;
import org.mixcost.testing.Estimates;

/** Hours by the rule of published runs, whose operations are counted as 6ND of all active parameters. */
class UsualSpeedTest {
  private static final Percentage EXACTLY = withinPercentage(1e-9);
  /** The rule's share of the 16-bit peak of an H100 for 7B parameters, of which 100M on an A100 are overhead. */
  private static final double BUSY = 7e9 / (7e9 + 100e6 * 989.4 / 312);

  private static final String ATTENTION =
      "attention: {layers: 32, heads: 32, head_dim: 128, sequence: 32768}";

  private static Estimate bill(String model, String training) {
    return Estimates.of("model: {parameters: 7B, " + model + "}\ntraining: {accelerator: "
        + "h100-sxm-80gb, price: 2 USD/GPU-hour, " + training
        + "}\ndata: {real: {web: {kind: open, tokens: 1T}}}\nquality: {skip: true}");
  }

  private static double hours(Estimate bill, String run, double flop) {
    double usual = bill.value(run + ".utilization");
    return flop / (989.4e12 * usual * 3600);
  }

  @Test
  void theyAreThoseOfSixOperationsForEachActiveParameterAndToken() {
    Estimate bill = bill("", "");
    assertThat(bill.value("training.busy_share")).isCloseTo(BUSY, EXACTLY);
    assertThat(bill.value("training.gpu_hours"))
        .isCloseTo(hours(bill, "training", 6 * 7e9 * 1e12), EXACTLY);
  }

  @Test
  void theyAreTheSameWhetherOrNotAttentionIsCounted() {
    assertThat(bill(ATTENTION, "").value("training.gpu_hours"))
        .isCloseTo(bill("", "").value("training.gpu_hours"), EXACTLY);
  }

  @Test
  void theyAreTheSameWhetherOrNotEmbeddingsAreKnown() {
    assertThat(bill("embedding_parameters: 500M", "").value("training.gpu_hours"))
        .isCloseTo(bill("", "").value("training.gpu_hours"), EXACTLY);
  }

  /** Of the compute of the run attention is still a part: 12 · layers · width · sequence for each token. */
  @Test
  void theComputeOfTheRunHasAttentionInIt() {
    double attention = 12.0 * 32 * 32 * 128 * 32768;
    assertThat(bill(ATTENTION, "").value("training.flop"))
        .isCloseTo((6 * 7e9 + attention) * 1e12, EXACTLY);
  }

  @Test
  void anAdapterTakesTheSameHoursWithAttentionToo() {
    String adapter = "adapter: {parameters: 42M}";
    assertThat(bill(ATTENTION, adapter).value("training.gpu_hours"))
        .isCloseTo(bill("", adapter).value("training.gpu_hours"), EXACTLY);
  }

  @Test
  void moreTextInAStageIsCountedAsInTheRun() {
    Estimate bill =
        bill("embedding_parameters: 500M", "stages: {mid: {kind: pretraining, tokens: 100B}}");
    assertThat(bill.value("training.mid.flop")).isCloseTo(6 * 6.5e9 * 100e9, EXACTLY);
    assertThat(bill.value("training.mid.gpu_hours"))
        .isCloseTo(hours(bill, "training.mid", 6 * 7e9 * 100e9), EXACTLY);
  }

  /** What is stated of the speed counts the operations of the run. */
  @Test
  void aStatedUtilizationIsOfAllOperations() {
    Estimate plain = bill("", "utilization: 40%");
    Estimate counted = bill(ATTENTION, "utilization: 40%");
    assertThat(counted.value("training.gpu_hours") / plain.value("training.gpu_hours"))
        .isCloseTo(counted.value("training.flop") / plain.value("training.flop"), EXACTLY);
  }
}
