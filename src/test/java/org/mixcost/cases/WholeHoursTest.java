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
    assertThat(study.get("with-a-stage").notIncluded())
        .contains("whole hours that are billed (training.stages.rl.billing_increment)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accelerators: 8,  | ''  | missing-key",
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
