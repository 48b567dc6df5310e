package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What owners pay, against the components that Epoch AI has published and against arithmetic. */
class OwnershipFormulasTest {
  private static final double DECAY = 0.14;
  private static final double LOAD = 0.75;
  private static final double NETWORK = 0.19;
  private static final double DOLLAR = 1;

  /**
   * A training run in Epoch AI's notebooks: hardware is always busy, and all is multiplied by what development takes.
   *
   * @param value of an accelerator with its share of the server when training began [USD]
   * @param hours of one run [GPU-hour]
   * @param serverPrice over that of the accelerators [factor]
   * @param watt rated
   * @param serverPower over that of the accelerators [factor]
   */
  private record EpochRun(
      double value,
      double hours,
      double serverPrice,
      double watt,
      double serverPower,
      double pue,
      double usdPerKwh) {

    private double chip() {
      return OwnershipFormulas.valueLossUsdPerGpuHour(value / serverPrice, DECAY, 0, 1);
    }

    private double server() {
      return OwnershipFormulas.serverUsdPerGpuHour(chip(), serverPrice);
    }

    private double network() {
      return OwnershipFormulas.interconnectUsdPerGpuHour(chip() + server(), NETWORK);
    }

    private double energy() {
      double drawn = ComputeFormulas.drawnWatt(watt, serverPower, LOAD);
      return OwnershipFormulas.electricityUsdPerGpuHour(drawn, pue, usdPerKwh);
    }
  }

  /** A DGX A100 draws 6.5 kW for eight cards of 400 W; a large operator's building, the electricity of 2022. */
  private static final EpochRun OPT =
      new EpochRun(18_296.79, 812_544, 1.66, 400, 6500 / 3200.0, 1.10, 0.0832);

  /** The ratio of 5/3 is printed as 1.67; another operator's building, the electricity of 2020. */
  private static final EpochRun GPT_3 =
      new EpochRun(12_377.38, 3_552_000, 1.69, 300, 5 / 3.0, 1.25, 0.0667);

  /** All the runs over the final one: the one number that is not published exactly, from one of the components. */
  private static double development() {
    return 475_310 / (OPT.server() * OPT.hours());
  }

  @Test
  void developmentIsThePublishedOne() {
    assertEquals(2.187, development(), 5e-4);
  }

  @Test
  void theComponentsOfOptAreThePublishedOnes() {
    double hours = OPT.hours() * development();
    assertEquals(280_420, OPT.network() * hours, DOLLAR);
    assertEquals(99_089, OPT.energy() * hours, DOLLAR);
  }

  @Test
  void theComponentsOfGpt3AreThePublishedOnes() {
    double hours = GPT_3.hours() * development();
    assertEquals(1_443_388, GPT_3.server() * hours, DOLLAR);
    assertEquals(829_257, GPT_3.network() * hours, DOLLAR);
    assertEquals(242_838, GPT_3.energy() * hours, DOLLAR);
  }

  /** 0.14 · ln 10 = 32.2 % a year of the value of the day; half of it is left after 2.15 years. */
  @Test
  void hardwareLosesValueAsEpochSaysInWords() {
    double aYear = OwnershipFormulas.valueLossUsdPerGpuHour(100, DECAY, 0, 1) * 8766;
    assertEquals(32.2, aYear, 0.05);
    assertEquals(50, OwnershipFormulas.marketValueUsd(100, DECAY, 2.15), 0.05);
  }

  /** 10,000 USD at 10 % for two years: two payments of 5,761.90, of which 1,523.81 are interest. */
  @Test
  void capitalIsTheInterestOfEqualPayments() {
    double payment = 10_000 * 0.1 / (1 - 1 / (1.1 * 1.1));
    assertEquals(5_761.90, payment, 0.005);
    assertEquals(
        (2 * payment - 10_000) / 2 / 8766,
        OwnershipFormulas.capitalUsdPerGpuHour(10_000, 0, 0.1, 2, 1),
        1e-12);
  }

  /** Paid back year by year: what is owed at the end of its life is what is left of it. */
  @ParameterizedTest
  @CsvSource({"0, 0.1, 5", "0.3, 0.08, 4", "0.1, 0.15, 6", "0.9, 0.02, 1"})
  void thePaymentsLeaveWhatIsLeft(double residual, double cost, int years) {
    double invested = 40_000;
    double loss = invested * (1 - residual) / years;
    double payment =
        loss + OwnershipFormulas.capitalUsdPerGpuHour(invested, residual, cost, years, 1) * 8766;
    double owed = invested;
    for (int year = 0; year < years; year++) {
      owed = owed * (1 + cost) - payment;
    }
    assertEquals(residual * invested, owed, 1e-6);
  }

  /** Interest on half of the money on average, and half a payment more: c · (L + 1) / (2 L), without what c adds to c. */
  @ParameterizedTest
  @CsvSource({"1e-6, 1e-5", "1e-9, 1e-5", "1e-17, 1", "1e-300, 1", "4.9e-324, 1"})
  void capitalThatCostsNextToNothingCostsThat(double cost, double tolerance) {
    double years = 5;
    double interest = cost * (years + 1) / (2 * years);
    double found = OwnershipFormulas.capitalUsdPerGpuHour(8766, 0, cost, years, 1);
    assertEquals(interest, found, Math.max(interest * tolerance, 1e-16));
  }

  @Test
  void theEndsHaveTheirAnswers() {
    assertThat(OwnershipFormulas.capitalUsdPerGpuHour(40_000, 0.2, 0, 5, 0.8)).isZero();
    assertThat(OwnershipFormulas.interconnectUsdPerGpuHour(1, 1)).isInfinite();
    assertThat(OwnershipFormulas.serverUsdPerGpuHour(1, 1)).isZero();
    assertThat(OwnershipFormulas.purchaseUsdPerGpuHour(30_000, 4, 0)).isInfinite();
    assertThat(OwnershipFormulas.embodiedTonne(0, 164, 5, 1)).isZero();
  }

  /** 1.274 kW at 184.06 USD a month, in use half of its 730.5 hours. */
  @Test
  void hostingIsPaidBusyOrNot() {
    double watt = OwnershipFormulas.hostedWatt(700, 1.82);
    assertEquals(
        1.274 * 184.06 / 730.5 / 0.5,
        OwnershipFormulas.hostingUsdPerGpuHour(watt, 184.06, 0.5),
        1e-12);
  }

  /** All the hours of its life use up all that went into making it. */
  @Test
  void aWholeLifeUsesUpWhatIsEmbodied() {
    assertEquals(0.164, OwnershipFormulas.embodiedTonne(5 * 8766 * 0.8, 164, 5, 0.8), 1e-15);
  }

  @Test
  void whatIsReservedIsUsedOrNot() {
    assertEquals(30, ReservationFormulas.unusedShareUsd(70, 0.7), 1e-12);
    double reserved = 8 * 0.5 * 8766 * 2;
    assertEquals(reserved - 1000, ReservationFormulas.unusedTermUsd(8, 0.5, 2, 1000), 1e-9);
    assertThat(ReservationFormulas.unusedTermUsd(8, 0.5, 2, reserved + 1)).isZero();
    assertEquals(0.25, ReservationFormulas.usedShare(reserved / 4, 8, 0.5, 2), 1e-15);
  }
}
