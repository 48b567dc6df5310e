package org.mixcost.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.mixcost.cases.Cases.bill;
import static org.mixcost.cases.Cases.study;
import static org.mixcost.cases.Cases.text;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;

/** Rented machines that are billed by whole increments of time. */
class WholeHoursTest {
  private static final Percentage EXACTLY = withinPercentage(1e-9);
  /** 6 · 7e9 · 60M / (312 TFLOP/s · 40 % · 3600) = 5.609 hours. */
  private static final double WORK = 6 * 7e9 * 60e6 / (312e12 * 0.4 * 3600);

  private final Study study = study("whole-hours.yaml");

  /** 5.6 GPU-hours are 0.7 hours of eight, of which one is billed: 8 · 1.19 = 9.52 USD. */
  @Test
  void aWholeHourIsBilledOfAllAccelerators() {
    assertThat(bill(study, "as-it-comes").totalUsd()).isCloseTo(WORK * 1.19, EXACTLY);
    Estimate bill = bill(study, "by-the-hour");
    assertThat(bill.value("training.gpu_hours")).isCloseTo(WORK, EXACTLY);
    assertThat(bill.value("training.billed_gpu_hours")).isEqualTo(8);
    assertThat(bill.totalUsd()).isCloseTo(9.52, EXACTLY);
  }

  /** Twice the work is 1.4 hours, of which two are billed; at a price of its own nobody has said how it is billed. */
  @Test
  void aStageIsBilledAsTheTrainingWhoseMachineItIsOn() {
    Estimate bill = bill(study, "with-a-stage");
    assertThat(bill.value("training.more.billed_gpu_hours")).isEqualTo(16);
    assertThat(bill.value("compute.more")).isCloseTo(16 * 1.19, EXACTLY);
    assertThat(bill.value("compute.other")).isCloseTo(WORK * 2, EXACTLY);
  }

  /** 21.6M tokens at 1,000 a second take 6 hours; learning from them at 8N operations with a reference, 2.7 hours. */
  private static final double WRITING = 16e3 * 1350 / (1000 * 3600.0);

  private static final double LEARNING = 8 * 7e9 * 16e3 * 1350 / (312e12 * 0.4 * 3600);

  /** 8.7 GPU-hours of eight that write and learn in turn are 1.1 hours, of which two are billed. */
  @Test
  void whoWritesAndLearnsInTurnIsBilledAsOne() {
    Estimate bill = bill(study, "with-samples");
    assertThat(bill.value("training.turns.gpu_hours")).isCloseTo(WRITING + LEARNING, EXACTLY);
    assertThat(bill.value("training.turns.billed_gpu_hours")).isEqualTo(16);
    assertThat(bill.value("compute.turns")).isCloseTo(16 * 1.19, EXACTLY);
  }

  /** Four write for 1.5 hours, and eight wait for them: two hours of each are billed, or four of a seller of one's own. */
  @Test
  void whoWritesBesideOthersIsBilledAsTheSellerBills() {
    Estimate bill = bill(study, "with-samples");
    assertThat(bill.value("training.beside.gpu_hours")).isCloseTo(WRITING / 4 * 12, EXACTLY);
    assertThat(bill.value("training.beside.update.billed_gpu_hours")).isEqualTo(16);
    assertThat(bill.value("training.beside.rollout.billed_gpu_hours")).isEqualTo(8);
    assertThat(bill.value("compute.beside")).isCloseTo(24 * 1.19, EXACTLY);
    assertThat(bill.value("compute.elsewhere")).isCloseTo(16 * 1.19 + 4 * 4 * 2, EXACTLY);
  }

  /** Of machines that nobody says how many they are, hours are paid as they come. */
  @Test
  void whoWritesOnUnknownMachinesIsBilledAsItComes() {
    assertThat(bill(study, "with-samples").value("compute.apart"))
        .isCloseTo(8 * 1.19 + WRITING * 2, EXACTLY);
  }

  /** 9 GPU-hours of four are 2.25 hours, of which three are billed: 24 USD. */
  @Test
  void workOnTextIsBilledByTheHourToo() {
    Estimate bill = bill(study, "filtered");
    assertThat(bill.value("data.sft.processing_gpu_hours")).isEqualTo(9);
    assertThat(bill.value("data.sft.processing_billed_gpu_hours")).isEqualTo(12);
    assertThat(bill.value("data.sft.process")).isCloseTo(24, EXACTLY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accelerators: 8,  | ''  | missing-key",
        "accelerators: 4, price | price | missing-key",
        "accelerators: 4, billing | billing | missing-key",
        "billing_increment: 1 hours, price | price | unused-key",
        "price: 1.19 USD/GPU-hour}\\n | price: 1.19 USD/GPU-hour, reserved: {used: 50%}}\\n | unused-key"
      })
  void whatItDoesNotGoWithIsAnError(String written, String instead, String code) {
    String wrong = text("whole-hours.yaml")
        .replace(written.replace("\\n", "\n"), instead.replace("\\n", "\n"));
    assertThat(Cases.MIX_COST.parse("case.yaml", wrong).issues())
        .filteredOn(Issue::isError)
        .extracting(Issue::code)
        .containsOnly(code);
  }
}
