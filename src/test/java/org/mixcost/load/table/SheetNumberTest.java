package org.mixcost.load.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as spreadsheets show them. */
class SheetNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.50            | 2.5     |",
        "2,50            | 2.5     |",
        "1.234,50        | 1234.5  |",
        "1,234.50        | 1234.5  |",
        "1,234,567       | 1234567 |",
        "1.5e-7          | 1.5e-7  |",
        "-60             | -60     |",
        "50%             | 0.5     |",
        "12,5 %          | 0.125   |",
        "$2.50           | 2.5     | USD",
        "2.50 USD        | 2.5     | USD",
        "2,50 €          | 2.5     | EUR",
        "EUR 2,50/h      | 2.5     | EUR",
        "2.50 GBP/GPU-hr | 2.5     | GBP",
        "0,125           | 0.125   |",
        "-0,125          | -0.125  |",
        "1 234,50        | 1234.5  |",
        "1 234 567       | 1234567 |",
        "1\u00a0234,567  | 1234.567 |",
        "1'234.50        | 1234.5  |",
        "CHF 1’234       | 1234    | CHF",
        "US$2.50         | 2.5     | USD",
      })
  void aNumberIsReadWithItsCurrency(String text, BigDecimal value, String currency) {
    SheetNumber read = SheetNumber.read(text).orElseThrow();
    assertThat(read.value()).isEqualByComparingTo(value);
    assertThat(read.currency()).isEqualTo(Optional.ofNullable(currency));
  }

  /** 2,500 may be two and a half, or two and a half thousand. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n/a",
        "on request",
        "2,500",
        "2.50 quid",
        "about 3",
        "2-3",
        "A$2.50",
        "2.50 100",
        "1 23"
      })
  void whatIsInDoubtIsNone(String text) {
    assertThat(SheetNumber.read(text)).isEmpty();
  }
}
