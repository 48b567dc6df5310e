package org.mixcost.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.mixcost.cases.Cases.bill;
import static org.mixcost.cases.Cases.study;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.issue.Issue;
import org.mixcost.simulate.Estimate;

/** What a run takes by how fast it is known to go, by arithmetic. */
class SpeedCasesTest {

  /** 2e12 / 9600 / 3600 = 57,870 GPU-hours, at 2.50 USD 144,676; a utilization of 6 · 7e9 · 9600 / 989.4e12. */
  @Test
  void aMeasuredRateOfTokensIsEnough() {
    Estimate bill = bill(study("speed-in-tokens.yaml"), "pilot");
    assertThat(bill.value("training.gpu_hours")).isCloseTo(57_870, withinPercentage(0.001));
    assertThat(bill.totalUsd()).isCloseTo(144_676, withinPercentage(0.001));
    assertThat(bill.value("training.days")).isCloseTo(18.84, withinPercentage(0.05));
    assertThat(bill.value("training.implied_utilization"))
        .isCloseTo(0.4075, withinPercentage(0.01));
  }

  /** 1,082,990 · 3.00 USD; 6 · 176e9 · 366e9 / (312e12 · 1,082,990 · 3600) = 31.8 %. */
  @Test
  void publishedHoursAreEnough() {
    Estimate bill = bill(study("speed-in-hours.yaml"), "published");
    assertThat(bill.totalUsd()).isCloseTo(3_248_970, withinPercentage(1e-9));
    assertThat(bill.value("training.implied_utilization")).isCloseTo(0.318, withinPercentage(0.2));
  }

  /**
   * 4.2e23 FLOP at 40 % of 989.4 TFLOP/s and at 400 TFLOP/s, of which full recomputation takes a quarter; 1T tokens at
   * 1000 and at the 1664 tokens/s of the row; each over 80 % goodput, but for hours that elapsed.
   */
  @ParameterizedTest
  @CsvSource({
    "utilization,          368489",
    "achieved,             364583",
    "achieved-by-hardware, 486111",
    "tokens,               347222",
    "row,                  208667",
    "hours,                300000"
  })
  void eachWayOfSayingASpeedGivesItsHours(String scenario, double gpuHours) {
    assertThat(bill(study("speed-in-every-way.yaml"), scenario).value("training.gpu_hours"))
        .isCloseTo(gpuHours, withinPercentage(0.001));
  }

  /** 4.2e23 FLOP in 1e12 / 1664 s are 699 TFLOP/s, of the 1979 TFLOP/s of FP8, which the row is of. */
  @Test
  void aSpeedIsHeldAgainstThePeakItWasMeasuredAt() {
    assertThat(bill(study("speed-in-every-way.yaml"), "row").value("training.implied_utilization"))
        .isCloseTo(0.3532, withinPercentage(0.1));
  }

  /**
   * On Hopper 26.73 % of the 16-bit peak, of which a model of 7B keeps 7 / (7 + 0.1 · 989.4 / 312); a mixture that uses
   * 12.9B has 0.7962 of that, and at 8 bits 1.281 times as much.
   */
  @ParameterizedTest
  @CsvSource({"dense, 7, 1", "mixture, 12.9, 1.01993"})
  void publishedRunsStandInForASpeedThatNobodyKnows(
      String scenario, double billions, double times) {
    double share = billions / (billions + 0.1 * 989.4 / 312);
    double utilization = 0.2673 * share * times;
    Estimate bill = bill(study("speed-not-known.yaml"), scenario);
    assertThat(bill.value("training.utilization")).isCloseTo(utilization, withinPercentage(0.01));
    assertThat(bill.value("training.gpu_hours"))
        .isCloseTo(
            6 * billions * 1e9 * 2e12 / (989.4e12 * utilization * 3600), withinPercentage(0.01));
  }

  @Test
  void lostTimeIsNotCountedAgainBesideIt() {
    assertThat(study("speed-not-known.yaml").get("again").warnings())
        .extracting(Issue::code)
        .contains("lost-time-twice");
    assertThat(study("speed-not-known.yaml").get("dense").warnings())
        .extracting(Issue::code)
        .doesNotContain("lost-time-twice");
  }

  @Test
  void whatStandsInIsListedWithItsInterval() {
    assertThat(study("speed-not-known.yaml").get("dense").defaults())
        .filteredOn(used -> used.path().equals("training.utilization"))
        .singleElement()
        .satisfies(used -> {
          assertThat(used.quantity().median()).isCloseTo(0.2557, withinPercentage(0.1));
          assertThat(used.quantity().distribution().quantile(0.95))
              .isCloseTo(0.2557 * 1.828, withinPercentage(0.1));
        });
  }
}
