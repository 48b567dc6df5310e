package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mixcost.testing.Estimates.assertLine;
import static org.mixcost.testing.Estimates.has;

import org.junit.jupiter.api.Test;
import org.mixcost.simulate.Estimate;
import org.mixcost.testing.Estimates;

/** Hours that pass because something interrupts a run of 60 hours of accelerators at work. */
class LostTimeTest {
  private static final double PRODUCTIVE = 60;
  private static final String FAILURES =
      "failures: {mean_time: 3 hours of 16k GPUs, checkpoint: 3 minutes, restart: 20 minutes}";

  private static Estimate of(String accelerators, String lost) {
    return Estimates.of("""
        model: {parameters: 1B}
        training: {peak: 1000 TFLOP/s, utilization: 50%%, price: 2 USD/GPU-hour, accelerators: %s, %s}
        quality: {skip: true}
        data: {real: {web: {kind: open, tokens: 18B}}}
        """.formatted(accelerators, lost));
  }

  /** √(2 · 0.05 · 3) (1 + √(0.05/6)/3 + 0.05/6/9) − 0.05 = 0.5149, and Daly's complete function. */
  @Test
  void failuresTakeWhatCheckpointsAndRestartsTake() {
    Estimate bill = of("16k", FAILURES);
    assertLine(3, bill, "training.mean_time");
    double ratio = 0.05 / 6;
    double interval = Math.sqrt(0.3) * (1 + Math.sqrt(ratio) / 3 + ratio / 9) - 0.05;
    assertLine(interval, bill, "training.checkpoint_interval");
    double goodput = interval / (3 * Math.exp(1 / 9.0) * (Math.exp((interval + 0.05) / 3) - 1));
    assertThat(bill.value("training.goodput")).isCloseTo(goodput, within(1e-12));
    assertThat(goodput).isCloseTo(0.741, within(5e-4));
    assertLine(PRODUCTIVE / bill.value("training.goodput"), bill, "training.gpu_hours");
    assertLine(2 * bill.value("training.gpu_hours"), bill, "compute.training");
  }

  @Test
  void fewerAcceleratorsAreInterruptedLessOften() {
    assertLine(6, of("8k", FAILURES), "training.mean_time");
    assertThat(of("8k", FAILURES).value("training.goodput"))
        .isGreaterThan(of("16k", FAILURES).value("training.goodput"));
  }

  /** 0.8 hours of work, a tenth of an hour for a checkpoint: nothing is ever interrupted, so 8 of 9. */
  @Test
  void anIntervalMayBeStated() {
    Estimate bill = of(
        "1",
        "failures: {mean_time: 1B GPU-hours, checkpoint: 0.1 hours, restart: 1 hour, interval: 48 minutes}");
    assertLine(0.8, bill, "training.checkpoint_interval");
    assertThat(bill.value("training.goodput")).isCloseTo(8 / 9.0, within(1e-6));
  }

  /** Twice a day 20 minutes: 40 of 1,440 minutes. */
  @Test
  void aSellerWhoTakesAcceleratorsBackLengthensTheRun() {
    Estimate bill = of("512", "interruption: {rate: 2/day, lost: 20 minutes}");
    assertLine(12, bill, "training.mean_time");
    assertLine(Math.exp(-1 / 36.0), bill, "training.goodput");
    assertThat(has(bill, "training.checkpoint_interval")).isFalse();
    assertThat(bill.model().scenario().notIncluded())
        .contains("failures besides interruptions by the seller (training.failures)");
  }

  /** Every 3 and every 12 hours are 5 in 12; 20 minutes four times as often as 80. */
  @Test
  void bothInterruptAsOftenAsTogether() {
    Estimate bill = of("16k", FAILURES + ", interruption: {rate: 2/day, lost: 80 minutes}");
    assertLine(2.4, bill, "training.mean_time");
    assertLine((4 / 3.0 + 4 / 3.0) / 5, bill, "training.restart");
    assertThat(bill.value("training.goodput"))
        .isLessThan(of("16k", FAILURES).value("training.goodput"));
  }

  @Test
  void aMeanTimeMayBeLookedUp() {
    String lookedUp = FAILURES.replace("3 hours of 16k GPUs", "{catalog: failures/llama3-405b}");
    assertLine(50_677 / 16_384.0, of("16384", lookedUp), "training.mean_time");
  }
}
