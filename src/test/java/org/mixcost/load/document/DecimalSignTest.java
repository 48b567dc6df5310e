package org.mixcost.load.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.load.document.DecimalSign.COMMA;
import static org.mixcost.load.document.DecimalSign.POINT;
import static org.mixcost.load.document.DecimalSign.UNCLEAR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a table writes its decimals after a point or a comma. */
class DecimalSignTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.50           | POINT",
        "$2.5           | POINT",
        "0.385          | POINT",
        "8.00E+09       | POINT",
        "1,024.5        | POINT",
        "8,000,000      | POINT",
        "2,50 USD       | COMMA",
        "38,5 %         | COMMA",
        "0,385          | COMMA",
        "1.024,5        | COMMA",
        "1.000.000.000  | COMMA",
        "1,024          | UNCLEAR",
        "1.024          | UNCLEAR",
        "1024           | UNCLEAR",
        "Version 2.50   | UNCLEAR",
        "01.07.2026     | UNCLEAR"
      })
  void aNumberShowsItsSign(String cell, DecimalSign sign) {
    assertThat(DecimalSign.of(List.of("8B", cell), UNCLEAR)).isEqualTo(sign);
  }

  /** Swiss and French spreadsheets: an apostrophe, a space, one that does not break, a narrow one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1'000'000'000    | 1000000000",
        "1\u2019024 USD  | 1024 USD",
        "1 000 000        | 1000000",
        "1\u00a0000,5    | 1000,5",
        "1\u202f000 to 2\u202f500 | 1000 to 2500",
        "64 12            | 64 12",
        "Room 1 000       | Room 1 000",
        "1'0000           | 1'0000",
      })
  void thousandsApartAreJoined(String cell, String joined) {
    assertThat(DecimalSign.joined(cell)).isEqualTo(joined);
  }

  @Test
  void numbersThatDoNotAgreeLeaveItOpen() {
    assertThat(DecimalSign.of(List.of("2.50", "38,5 %"), POINT)).isEqualTo(UNCLEAR);
    assertThat(DecimalSign.of(List.of("1,024"), POINT)).isEqualTo(POINT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT | 1,024        | 1024",
        "POINT | 12,000 USD   | 12000 USD",
        "POINT | 1,024 to 2,048 | 1024 to 2048",
        "POINT | 1.024        | 1.024",
        "COMMA | 1.024        | 1024",
        "COMMA | 1.000.000,25 | 1000000.25",
        "COMMA | 2,50 USD     | 2.50 USD",
        "COMMA | 8B           | 8B",
        "UNCLEAR | 1.024      | 1.024"
      })
  void aCellIsWrittenAsScenarioFilesAre(DecimalSign sign, String cell, String plain) {
    assertThat(sign.plain(cell)).isEqualTo(plain);
  }

  @Test
  void bothReadingsAreShown() {
    assertThat(UNCLEAR.leavesOpen("1.024 USD")).isTrue();
    assertThat(UNCLEAR.leavesOpen("1.0240 USD")).isFalse();
    assertThat(COMMA.leavesOpen("1.024 USD")).isFalse();
    assertThat(DecimalSign.readings("1.024 USD")).isEqualTo("write 1024 USD or 1.0240 USD");
  }
}
