package org.mixcost.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people write them. */
class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "175e9, 175B",
    "15.6e12, 15.6T",
    "1e6, 1M",
    "1500, 1.5k",
    "1000, 1k",
    "999, 999",
    "999.5, 999.5",
    "0, 0",
    "-0.0, 0",
    "2.9, 2.9",
    "0.1, 0.1",
    "1e15, 1000T",
    "-2500, -2.5k",
    "0.000001, 0.000001",
    "1234567, 1.234567M"
  })
  void aNumberIsPrintedWithItsMagnitude(double value, String text) {
    assertThat(NumberText.style(Unit.TOKEN).apply(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.224, 22.4%",
    "1, 100%",
    "0, 0%",
    "0.07, 7%",
    "2.5, 250%",
    "0.001, 0.1%",
    "0.29, 29%",
    "0.1068, 10.68%"
  })
  void aShareIsPrintedInPercent(double value, String text) {
    assertThat(NumberText.style(Unit.FRACTION).apply(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"k, 3", "K, 3", "M, 6", "B, 9", "G, 9", "T, 12"})
  void aMagnitudeIsAPowerOfTen(char letter, int exponent) {
    assertThat(NumberText.exponent(letter)).contains(exponent);
  }

  @Test
  void anyOtherLetterIsNoMagnitude() {
    assertThat(NumberText.exponent('m')).isEmpty();
    assertThat(NumberText.exponent('P')).isEmpty();
  }

  @Test
  void everyNumberReadsBackAsItself() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(NumberText.plain(value))).isEqualTo(value);
      }
    }
  }
}
