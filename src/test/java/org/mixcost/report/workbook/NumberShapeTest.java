package org.mixcost.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.report.document.ReportTable.Cell;

/** A number shows with four digits, an amount without cents, a share as a percentage. */
class NumberShapeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4613000.4 | #,##0      | 9",
        "600       | #,##0      | 3",
        "300.0453  | #,##0      | 3",
        "1.73466   | #,##0.000  | 5",
        "2.5       | #,##0.0    | 3",
        "-12.345   | #,##0.00   | 6",
        "0.0420    | #,##0.000  | 5",
        "2.88E21   | 0.000E+00  | 10",
        "1.5E-7    | 0.000E+00  | 10",
        "0         | #,##0      | 1"
      })
  void aNumberHasFourDigits(double value, String format, int width) {
    assertThat(NumberShape.of(new Cell.Numeric(value), value, false))
        .isEqualTo(new NumberShape(format, width));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"12.345 | #,##0 | 2", "-1500.5 | #,##0 | 6", "0.25 | #,##0.00 | 4"})
  void amongLargeOnesItEndsWhereTheyDo(double value, String format, int width) {
    assertThat(NumberShape.of(new Cell.Numeric(value), value, true))
        .isEqualTo(new NumberShape(format, width));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.6667  | 0.0%    | 5",
        "1       | 0.0%    | 6",
        "0       | 0.0%    | 4",
        "-24.663 | 0.0%    | 8",
        "0.00018 | 0.000%  | 6",
        "1e-9    | 0.0%    | 4"
      })
  void aShareHasOneDecimalAndMoreWhereItWouldLookLikeNothing(
      double value, String format, int width) {
    assertThat(NumberShape.of(new Cell.Percentage(value), value, false))
        .isEqualTo(new NumberShape(format, width));
  }

  @Test
  void aTieIsZeroAndReadsAsAWord() {
    assertThat(NumberShape.of(new Cell.Tie(), 0, true).format()).isEqualTo("0;-0;\"same\"");
  }
}
