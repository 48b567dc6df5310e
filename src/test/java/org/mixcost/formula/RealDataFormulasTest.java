package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real text costs to get. */
class RealDataFormulasTest {

  @Test
  void tokensAtAPricePerMillion() {
    assertEquals(15_000, RealDataFormulas.tokensUsd(300e9, 0.05), 1e-9);
  }

  /** FineWeb: 120,000 H100 hours at 4 USD over 15 trillion tokens are 0.032 USD/Mtok. */
  @Test
  void usdPerMillionTokensIsTheCostOverTheTokens() {
    assertEquals(0.032, RealDataFormulas.usdPerMtok(120_000 * 4, 15e12), 1e-12);
  }

  @Test
  void aSourceOfNoTokensCostsNothingPerToken() {
    assertThat(RealDataFormulas.usdPerMtok(0, 0)).isZero();
    assertThat(RealDataFormulas.usdPerMtok(5000, 0)).isZero();
  }

  @Test
  void moreTextIsReadThanKept() {
    // DCLM keeps 1.4 % of its pool: 3.4e12 / 0.014
    assertEquals(2.428571428e14, RealDataFormulas.scannedTokens(3.4e12, 0.014), 1e6);
  }

  @Test
  void toKeepNothingOfWhatIsReadTakesForEver() {
    assertThat(RealDataFormulas.scannedTokens(1, 0)).isInfinite().isPositive();
  }

  @Test
  void aShareOfADumpCountsAsThatShare() {
    assertEquals(2.5, RealDataFormulas.dumps(500e9, 200e9), 1e-12);
  }

  @Test
  void licensedUnitsPayForWhatIsDroppedToo() {
    // 1.3 tokens a word, four fifths kept: 1.04e9 / (1.3 * 0.8)
    assertEquals(1e9, RealDataFormulas.licensedUnits(1.04e9, 1.3, 0.8), 1e-3);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 1", // a licence is paid for once
    "1, 3, 1",
    "3, 3, 1",
    "3.01, 3, 2",
    "7, 3, 3",
    "1, Infinity, 1",
    "Infinity, 3, Infinity"
  })
  void aLicenceIsPaidForInWholeTerms(double horizonYears, double termYears, double expected) {
    assertThat(RealDataFormulas.licenseTerms(horizonYears, termYears)).isEqualTo(expected);
  }

  /** 10,906 preference pairs at 0.30 USD are 3,272 USD; jmamath.github.io/blog/rlaif-economics. */
  @Test
  void annotationIsItemsTimesPrice() {
    assertEquals(3272, RealDataFormulas.annotationUsd(10_906, 1, 1, 0.30), 0.5);
  }

  @Test
  void rejectedItemsAndFurtherAnnotatorsArePaidFor() {
    assertEquals(1000 / 0.8 * 3 * 0.5, RealDataFormulas.annotationUsd(1000, 0.8, 3, 0.5), 1e-9);
  }

  @Test
  void anItemCostsTheMinutesItTakes() {
    assertEquals(15.0 / 60 * 40 * 1.5, RealDataFormulas.itemUsd(15, 40, 1.5), 1e-12);
  }

  @Test
  void aUnitCostsTheTimeItTakesAtAPace() {
    assertEquals(30 * 1.3 / (500 * 0.9), RealDataFormulas.paceUsd(30, 1.3, 500, 0.9), 1e-12);
  }

  /** Bartz v. Anthropic: 1.5e9 USD over 482,460 listed works, about 3,000 USD each. */
  @Test
  void exposureIsWorksTimesAmountTimesProbability() {
    double usdPerWork = 1.5e9 / 482_460;
    assertEquals(3109.07, usdPerWork, 0.005);
    assertEquals(1.5e9 * 0.1, RealDataFormulas.exposureUsd(482_460, usdPerWork, 0.1), 1e-6);
  }
}
