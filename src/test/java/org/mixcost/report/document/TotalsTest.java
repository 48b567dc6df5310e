package org.mixcost.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.present.compare.ComparisonDocument;
import org.mixcost.report.present.compare.EstimateDocument;
import org.mixcost.report.present.compare.Findings;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.RandomScenarios;

/** What is printed adds up, or it is said that it was rounded. */
class TotalsTest {
  private static final String ROUNDED =
      "Each figure is rounded by itself: parts add up to their total but for its last digit.";

  /** 1.0004 and 1.0004 are printed as 1 and 1, and their total as 2.001. */
  @Test
  void whereRoundedPartsAddUpToAnotherTotalThatIsSaid() {
    assertThat(sum(2.0008, 1.0004, 1.0004).footnotes()).containsExactly("a note", ROUNDED);
    assertThat(sum(2e6, 1e6, 1e6).footnotes()).containsExactly("a note");
    assertThat(sum(1021100, 807100, 214000).footnotes()).containsExactly("a note");
  }

  @Test
  void whatIsNoSumOfThePartsIsNotSaidToBeRounded() {
    assertThat(sum(2.5, 1.0004, 1.0004).footnotes()).containsExactly("a note");
  }

  @Test
  void programsGetNumbersInFullAndNoSuchNote() {
    assertThat(sum(2.0008, 1.0004, 1.0004).notes()).containsExactly("a note");
  }

  private static ReportTable sum(double total, double... parts) {
    Stream<Row> rows = IntStream.range(0, parts.length)
        .mapToObj(i -> Row.of(new Cell.Label("part " + i), new Cell.Numeric(parts[i])));
    Row last = new Row(List.of(new Cell.Label("Total"), new Cell.Numeric(total)), true);
    return new ReportTable(
        "sums",
        "Sums",
        List.of(Column.text("what"), Column.number("USD")),
        Stream.concat(rows, Stream.of(last)).toList(),
        List.of("a note"));
  }

  /** By the texts that a reader adds up, to the last digit of the printed total. */
  @Test
  void printedPartsOfRandomScenariosAddUpOrAreSaidToBeRounded() {
    RandomScenarios.forEach(40, file -> {
      Findings findings =
          MixCost.create().findings(file.study(), SimulationPlan.of(16, 42), new Progress());
      Stream.<ReportDocument>of(new EstimateDocument(findings), new ComparisonDocument(findings))
          .flatMap(document -> document.tables().stream())
          .filter(table -> !table.footnotes().contains(ROUNDED))
          .forEach(TotalsTest::assertAddsUp);
    });
  }

  private static void assertAddsUp(ReportTable table) {
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 1; column < table.columns().size(); column++) {
        if (Totals.isSum(table, row, column)) {
          int at = column;
          BigDecimal parts = table.rows().subList(0, row).stream()
              .map(above -> printed(above.cells().get(at).text()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
          String total = table.rows().get(row).cells().get(column).text();
          assertThat(parts.subtract(printed(total)).abs())
              .as(table.title() + ", " + table.columns().get(column).heading())
              .isLessThanOrEqualTo(halfOfTheLastDigit(total));
        }
      }
    }
  }

  private static BigDecimal halfOfTheLastDigit(String total) {
    BigDecimal number = printed(total);
    int digits = total.endsWith("%") ? 3 : 4;
    return new BigDecimal("0.5").scaleByPowerOfTen(number.precision() - number.scale() - digits);
  }

  private static BigDecimal printed(String text) {
    String digits = text.replaceAll("[kMBT%]$", "");
    int thousands = 1 + "kMBT".indexOf(text.isEmpty() ? ' ' : text.charAt(text.length() - 1));
    return digits.isEmpty()
        ? BigDecimal.ZERO
        : new BigDecimal(digits).movePointRight(3 * thousands);
  }
}
