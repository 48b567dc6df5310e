package org.mixcost.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.analysis.breakeven.Breakeven.Cheaper;
import org.mixcost.analysis.breakeven.Breakeven.Range;
import org.mixcost.model.Models;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Varied;
import org.mixcost.testing.Middle;
import org.mixcost.testing.Studies;

/** The arithmetic of the study 09-rephrase-the-web, every input at its median. */
class RephraseTheWebTest {
  private static final Study STUDY = Studies.shipped("09-rephrase-the-web.yaml");
  private static final double WRITTEN = 486e9;
  private static final double READ_PER_WRITTEN = Math.sqrt(2.86 * 3.3);
  private static final double EFFICIENCY = Middle.ofShare(0.40, 0.50);
  /** The middle of five offers [USD/GPU-hour]. */
  private static final double RENT = 2.94;

  /** The middle of 0.03 and 0.18 for what is read, of 0.05 and 0.18 for what is written [USD/Mtok]. */
  private static final double TWO_HOSTS = 0.115 + READ_PER_WRITTEN * 0.105;

  private static final double BY_BATCH = 0.5 * (0.18 + READ_PER_WRITTEN * 0.18);

  private static Estimate estimate(String scenario) {
    return MixCost.create().estimate(STUDY.get(scenario));
  }

  private static double generateUsd(String scenario) {
    return estimate(scenario).value("data.rephrased.generate");
  }

  @Test
  void byApiEachTokenIsPaidWithThePromptThatItNeeds() {
    assertEquals(WRITTEN / 1e6 * TWO_HOSTS, generateUsd("api"), 1e-3);
    assertEquals(WRITTEN / 1e6 * BY_BATCH, generateUsd("api-batch"), 1e-3);
  }

  @Test
  void onRentedAcceleratorsEachHourIsPaid() {
    double hours = WRITTEN / 9200 / 3600 / EFFICIENCY;
    assertEquals(hours, estimate("rented").value("data.rephrased.gpu_hours"), 1e-6);
    assertEquals(hours * RENT, generateUsd("rented"), 1e-3);
  }

  /** 256 sequences of 1,103 tokens read and 359 written, all in FP8, and what pipelines reach of it: 12 to 90 %. */
  @Test
  void theSpeedOfTheModelOfTheApiFollowsFromItsShape() {
    double read = READ_PER_WRITTEN * 359;
    double prefill = 2 * 8.03e9 * read / (0.71 * 1978.8e12);
    double context = 256 * (2 * 32 * 8 * 128) * (read + 359 / 2.0);
    double step = (8.03e9 + context) / (0.68 * 3.35e12) + 0.00131;
    double rate = 256 * 359 / (256 * prefill + 359 * step) * Math.sqrt(0.12 * 0.90);
    double expected = WRITTEN / rate / 3600 * RENT;
    assertThat(generateUsd("rented-8b")).isCloseTo(expected, withinPercentage(1e-7));
  }

  /** Published: 612 accelerator days planned, close to two weeks on 100 accelerators taken. */
  @Test
  void theHoursAreThoseOfTheProject() {
    double days = estimate("rented").value("data.rephrased.gpu_hours") / 24;
    assertThat(days * EFFICIENCY).isCloseTo(612, within(1.0));
    assertThat(days / 100).isBetween(13.0, 14.0);
  }

  @Test
  void trainingIsTheSameInAll() {
    double flop = 6 * 1.7e9 * (348.5e9 + WRITTEN);
    double usd = flop / (989.4e12 * Middle.ofShare(0.30, 0.45) * 3600) * RENT;
    assertThat(STUDY.scenarios())
        .allSatisfy(scenario -> assertThat(estimate(scenario.name()).value("compute.training"))
            .isCloseTo(usd, within(1e-3)));
  }

  /** θ* = rent · 1e6 / (3600 · efficiency · (output + r · input price)): an hour writes what the API would charge. */
  @ParameterizedTest
  @CsvSource({"api, 4152", "api-batch, 4957"})
  void belowThisSpeedTheApiIsCheaper(String api, double rounded) {
    double usdPerMtok = api.equals("api") ? TWO_HOSTS : BY_BATCH;
    double expected = RENT * 1e6 / (3600 * EFFICIENCY * usdPerMtok);
    Breakeven breakeven = breakeven(api);
    assertThat(breakeven.central())
        .singleElement()
        .satisfies(rate -> assertThat(rate).isCloseTo(expected, within(1e-3)));
    assertThat(expected).isCloseTo(rounded, within(0.5));
    assertThat(breakeven.atStart()).isEqualTo(Cheaper.FIRST);
  }

  private static Breakeven breakeven(String api) {
    Models models = Models.plan(STUDY);
    Varied rate = Varied.find(
            models.inputs(), "data.synthetic.rephrased.self_hosted.tokens_per_second")
        .orElseThrow();
    Range range = new Range(rate, 500, 20_000);
    return Breakeven.of(models, place(api), place("rented"), range, 64, 42, new Progress());
  }

  private static int place(String scenario) {
    return STUDY.scenarios().indexOf(STUDY.get(scenario));
  }
}
