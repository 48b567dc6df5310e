package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Accelerator time against published runs. */
class ComputeFormulasTest {

  @ParameterizedTest
  @CsvFileSource(resources = "trainingFlop.csv", numLinesToSkip = 1)
  void trainingFlop(
      double k,
      double parameters,
      double tokens,
      double expected,
      double tolerance,
      String source) {
    assertEquals(
        expected,
        ComputeFormulas.trainingFlop(k, parameters, tokens),
        expected * tolerance,
        source);
  }

  /** In whole numbers of 64 bits it is -8,414,093,565,667,311,616. */
  @Test
  void operationsAreMoreThanALongHolds() {
    assertThat(ComputeFormulas.trainingFlop(6, 70_000_000_000L, 1_400_000_000_000L))
        .isEqualTo(588000000000000000000000.0);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "gpuHours.csv", numLinesToSkip = 1)
  void gpuHours(
      double flop,
      double peak,
      double utilization,
      double expected,
      double tolerance,
      String source) {
    assertEquals(
        expected, ComputeFormulas.gpuHours(flop, peak, utilization), expected * tolerance, source);
  }

  /** DeepSeek-V3, arXiv:2412.19437, table 1: 2.788M H800 hours at 2 USD are 5.576M USD; pre-training is 2.664M. */
  @Test
  void allWorkOverTheFinalRunIsPaidAsAMultipleOfIt() {
    double finalRunUsd = 2.664e6 * 2;
    double beyond = ComputeFormulas.beyondFinalRunUsd(finalRunUsd, 2.788 / 2.664);
    assertEquals(5.576e6, finalRunUsd + beyond, 1e-6);
  }

  @Test
  void aMultiplierOfOneAddsNothing() {
    assertThat(ComputeFormulas.beyondFinalRunUsd(4.6e6, 1)).isZero();
  }

  @Test
  void elapsedHoursGrowWithRestartsAndFallWithGoodput() {
    assertEquals(1000 * 1.1 / 0.9, ComputeFormulas.elapsedGpuHours(1000, 0.9, 1.1), 1e-9);
  }

  /** 3,125,000 GPU-hours on 1,024 accelerators. */
  @Test
  void daysAreHoursOverAcceleratorsAndTwentyFour() {
    assertEquals(127.1565755, ComputeFormulas.days(3_125_000, 1024), 1e-6);
  }

  @Test
  void energyHasTheShareOfTheBuilding() {
    // 1,000 h of 700 W are 700 kWh; a building that draws a tenth more makes 770 kWh
    assertEquals(0.770, ComputeFormulas.energyMwh(1000, 700, 1.1), 1e-12);
  }

  /**
   * Llama 2, arXiv:2307.09288, table 2: 184,320 h at 400 W emit 31.22 t (7B), 1,720,320 h emit 291.42 t (70B). The
   * first row gives the intensity, 423.45 g/kWh, that the second must be met with.
   */
  @Test
  void emissionsAreEnergyTimesIntensity() {
    double gramPerKwh = 31.22e6 / (184_320 * 0.4);
    double energyMwh = ComputeFormulas.energyMwh(1_720_320, 400, 1);
    assertEquals(688.128, energyMwh, 1e-9);
    assertEquals(291.42, ComputeFormulas.emissionsTonne(energyMwh, gramPerKwh), 0.05);
  }

  @Test
  void aPurchaseIsSpreadOverTheHoursItIsBusy() {
    // 30,000 USD over 4 years of 8,766 h, busy half of them: 30,000 / 17,532
    assertEquals(30_000.0 / 17_532, OwnershipFormulas.purchaseUsdPerGpuHour(30_000, 4, 0.5), 1e-12);
  }

  @Test
  void electricityIsPaidForTheBuildingsDraw() {
    assertEquals(
        0.7 * 1.1 * 0.08, OwnershipFormulas.electricityUsdPerGpuHour(700, 1.1, 0.08), 1e-15);
  }

  @Test
  void noWorkTakesNoTime() {
    assertThat(ComputeFormulas.trainingFlop(6, 175e9, 0)).isZero();
    assertThat(ComputeFormulas.gpuHours(0, 125e12, 0.224)).isZero();
    assertThat(ComputeFormulas.days(0, 1024)).isZero();
  }

  @Test
  void whatIsNeverBusyTakesForEver() {
    assertThat(ComputeFormulas.gpuHours(3.15e23, 125e12, 0)).isInfinite().isPositive();
    assertThat(ComputeFormulas.elapsedGpuHours(1, 0, 1)).isInfinite().isPositive();
    assertThat(ComputeFormulas.days(1, 0)).isInfinite().isPositive();
    assertThat(OwnershipFormulas.purchaseUsdPerGpuHour(30_000, 4, 0))
        .isInfinite()
        .isPositive();
  }

  @Test
  void endlessWorkTakesForEver() {
    assertThat(ComputeFormulas.gpuHours(Double.POSITIVE_INFINITY, 125e12, 0.224))
        .isInfinite()
        .isPositive();
  }
}
