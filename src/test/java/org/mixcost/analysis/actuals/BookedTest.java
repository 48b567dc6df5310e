package org.mixcost.analysis.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Amounts of a bill in whole cents. */
class BookedTest {

  /** As the digits of a bill say it: no binary number is as much as 1.005. */
  @ParameterizedTest
  @CsvFileSource(resources = "cents-known.csv", numLinesToSkip = 1)
  void halfACentGoesToTheEvenOne(BigDecimal amount, long cents, String note) {
    assertThat(Booked.cents(amount)).as(note).isEqualTo(cents);
  }
}
