package org.mixcost.report;

import static org.assertj.core.api.Assertions.assertThat;

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
}
