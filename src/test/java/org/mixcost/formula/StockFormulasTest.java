package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stock and demand at the medians of Villalobos et al. 2024. */
class StockFormulasTest {

  @Test
  void theStockIsPagesTimesTheirTokens() {
    double stock = StockFormulas.stockTokens(274e9, 7073, 4);
    assertEquals(274e9 * 7073 / 4, stock, 1);
    assertEquals(stock * 0.2 * 3.16, StockFormulas.usableStock(stock, 0.2, 3.16), 1);
  }

  @Test
  void demandMeetsTheStockInTheYearFound() {
    double year = StockFormulas.exhaustionYear(2024, 300e12, 6.2e12, 1.08, 2.4);
    assertThat(year).isBetween(2028.0, 2030.0);
    assertEquals(300e12 * Math.pow(1.08, year - 2024), 6.2e12 * Math.pow(2.4, year - 2024), 1e3);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 20, 1, 2, 2023",
    "10, 10, 1, 2, 2024",
    "10, 5, 2, 2, Infinity",
    "10, 5, 3, 2, Infinity",
    "10, 20, 2, 2, -Infinity",
    "10, 0, 1, 2, Infinity"
  })
  void demandThatIsAboveOrNeverCatchesUpHasADefinedYear(
      double stock, double demand, double stockGrowth, double demandGrowth, double expected) {
    assertEquals(
        expected,
        StockFormulas.exhaustionYear(2024, stock, demand, stockGrowth, demandGrowth),
        1e-9);
  }

  @Test
  void headroomIsHowOftenTheTextIsThere() {
    assertEquals(10, StockFormulas.headroom(100e12, 40e12, 4), 1e-12);
    assertEquals(100e12, StockFormulas.headroom(100e12, 0, 4), 1e-12);
    assertThat(StockFormulas.headroom(0, 1e12, 4)).isZero();
  }
}
