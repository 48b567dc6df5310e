package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.testing.Estimates.assertLine;
import static org.mixcost.testing.Estimates.ofReal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.scenario.Study;

/** How often a license is paid for, whatever the units its terms are written in. */
class LicenseTermsTest {
  private static void assertPaid(double usd, String terms) {
    assertLine(usd, ofReal("kind: flat_fee, tokens: 1B, " + terms), "data.text.acquire");
  }

  @ParameterizedTest
  @ValueSource(strings = {"years", "months", "weeks", "days"})
  void aWholeNumberOfTermsIsPaidThatOften(String unit) {
    for (int term : new int[] {1, 3, 7, 9, 12, 13, 30}) {
      for (int times = 1; times <= 60; times++) {
        assertPaid(
            times * 1e6,
            "fee: 1M USD, horizon: %d %s, term: %d %s".formatted(times * term, unit, term, unit));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "84 months, 7 months, 12",
    "36 months, 1 year, 3",
    "1 year, 12 months, 1",
    "6 months, 1 month, 6",
    "37 months, 1 year, 4",
    "1461 days, 4 years, 1"
  })
  void aTermThatIsBegunIsPaidFor(String horizon, String term, double payments) {
    assertPaid(payments * 1e6, "fee: 1M USD, horizon: " + horizon + ", term: " + term);
  }

  /** A fee for each year is paid for whole terms: 30 months in terms of two years are four years. */
  @ParameterizedTest
  @CsvSource({
    "'', '', 1",
    "5 years, '', 5",
    "30 months, '', 3",
    "6 years, 1 year, 6",
    "6 years, 3 years, 6",
    "2.5 years, 1 year, 3",
    "30 months, 2 years, 4",
    "'', 3 years, 3"
  })
  void aYearlyFeeNeedsNoTerm(String horizon, String term, double years) {
    String use = horizon.isEmpty() ? "" : ", horizon: " + horizon;
    assertPaid(years * 1e6, "fee: 1M USD/year" + use + (term.isEmpty() ? "" : ", term: " + term));
  }

  /** Whoever says nothing of years pays for one, and is told. */
  @ParameterizedTest
  @CsvSource({"'', true", "', horizon: 2 years', false", "', term: 3 years', false"})
  void yearsAfterTheFirstAreNotIncluded(String use, boolean isTold) {
    Study study = MixCost.create().parse("fee.yaml", """
            mixcost: 1
            scenarios:
              a:
                model: {parameters: 7B}
                training: {accelerator: h100-sxm-80gb, gpu_hours: 1000, price: 2 USD/GPU-hour}
                data: {real: {web: {kind: flat_fee, tokens: 1B, fee: 1M USD/year%s}}}
            """.formatted(use)).get();
    String told = "the fee of years after the first (data.real.web.horizon)";
    assertThat(study.scenarios().get(0).notIncluded().contains(told)).isEqualTo(isTold);
  }

  @ParameterizedTest
  @CsvSource({"24 months, 1 month, 24", "24 months, '', 24", "25 months, 1 month, 25"})
  void aMonthlyFeeIsAYearlyOneInOtherWords(String horizon, String term, double months) {
    assertPaid(
        term.isEmpty() ? 24 * 1e5 : months * 1e5,
        "fee: 100k USD/month, horizon: " + horizon + (term.isEmpty() ? "" : ", term: " + term));
  }
}
