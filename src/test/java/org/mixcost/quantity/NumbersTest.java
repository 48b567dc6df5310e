package org.mixcost.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0%",
    "1, 100%",
    "0.1637, 16.4%",
    "-0.4543, -45.4%",
    "0.0003826, 0.04%",
    "3.0702e-5, 0.00307%",
    "-3.2877e-5, -0.00329%"
  })
  void aShareThatIsNotNothingDoesNotLookLikeIt(double share, String percentage) {
    assertThat(Numbers.percent(share)).isEqualTo(percentage);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1.00",
    "40, 40.0",
    "0.072, 0.0720",
    "0.0001, 0.000100",
    "0.00001, 1.00e-5",
    "1.2e-7, 1.20e-7",
    "999.4, 999",
    "999.6, 1.00k",
    "340000, 340k",
    "4612345, 4.61M",
    "4600000, 4.60M",
    "-4612345, \u22124.61M",
    "175e9, 175B",
    "15.6e12, 15.6T",
    "999e12, 999T",
    "1e15, 1.00e15"
  })
  void aFigureOfAChartHasThreePlaces(double value, String label) {
    assertThat(Numbers.onChart(value)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "500000, 500k",
    "1000000, 1M",
    "1500000, 1.5M",
    "0.30000000000000004, 0.3",
    "-2000000, \u22122M",
    "0.001, 0.001",
    "0.00001, 1e-5"
  })
  void aTickIsAsShortAsItCanBe(double value, String label) {
    assertThat(Numbers.tick(value)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"1200000, +1.20M", "-340000, \u2212340k", "0, 0"})
  void aDifferenceHasItsSign(double value, String label) {
    assertThat(Numbers.signedOnChart(value)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"169383, 169k", "20000, 20k", "-43820, -43.8k", "0, 0", "3.3, 3.3", "Infinity, ∞"})
  void aFigureOfASentenceHasThreeDigits(double value, String text) {
    assertThat(Numbers.brief(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0%",
    "0.0001, less than 1%",
    "0.32, 32%",
    "0.325, 32%",
    "0.99, 99%",
    "0.9999, more than 99%",
    "1, 100%"
  })
  void aChanceIsNeverRoundedToNoneOrAll(double share, String text) {
    assertThat(Numbers.chance(share)).isEqualTo(text);
  }

  @Test
  void aShareIsAPercentageAndAllElseHasItsUnit() {
    assertThat(Numbers.brief(0.32456, Unit.FRACTION)).isEqualTo("32.5%");
    assertThat(Numbers.brief(3.3, Unit.USD_PER_MTOK)).isEqualTo("3.3 USD/Mtok");
    assertThat(Numbers.amount(0.16444, Unit.FRACTION)).isEqualTo("16.4%");
    assertThat(Numbers.amount(113.64, Unit.DAY)).isEqualTo("113.6 days");
    assertThat(Numbers.percent(Double.POSITIVE_INFINITY)).isEqualTo("∞");
  }

  @Test
  void aNumberForMachinesIsPlainUpToTwentyOneDigits() {
    assertThat(Numbers.forMachines(1e20)).isEqualTo("100000000000000000000");
    assertThat(Numbers.forMachines(1e21)).isEqualTo("1E+21");
    assertThat(Numbers.forMachines(1e-18)).isEqualTo("0.000000000000000001");
    assertThat(Numbers.forMachines(1e-19)).isEqualTo("1E-19");
    assertThat(Numbers.forMachines(1.0 / 3)).isEqualTo("0.333333333333");
    assertThat(Numbers.forMachines(2.0 / 3)).isEqualTo("0.666666666667");
    assertThat(Numbers.forMachines(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    assertThat(Numbers.forMachines(Double.NaN)).isEqualTo("NaN");
  }
}
