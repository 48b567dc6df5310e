package org.mixcost.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tech.tablesaw.aggregate.AggregateFunctions.sum;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/** A table that a program takes out has the numbers of the table, in columns of their kind. */
class ReportTableTest {
  private static final ReportTable BILL = new ReportTable(
      "bill",
      "Bill",
      List.of(Column.text("scenario"), Column.number("USD"), Column.number("share")),
      List.of(
          Row.of(new Cell.Label("real"), new Cell.Numeric(1 / 3.0), new Cell.Percentage(0.25)),
          Row.of(new Cell.Label("mixed"), new Cell.Numeric(2), new Cell.Label("tied")),
          Row.of(new Cell.Label("real"), new Cell.Tie(), new Cell.Empty())),
      List.of());

  @Test
  void columnsAreOfNumbersInFullOrOfWords() {
    Table table = BILL.toTable();
    assertThat(table.name()).isEqualTo("Bill");
    assertThat(table.columnNames()).containsExactly("scenario", "USD", "share");
    assertThat(table.types())
        .containsExactly(ColumnType.STRING, ColumnType.DOUBLE, ColumnType.DOUBLE);
    assertThat(table.doubleColumn("USD").asDoubleArray()).containsExactly(1 / 3.0, 2, 0);
  }

  @Test
  void emptyCellsAndWordsAmongNumbersAreMissing() {
    Table table = BILL.toTable();
    assertThat(table.doubleColumn("share").countMissing()).isEqualTo(2);
    assertThat(table.doubleColumn("share").get(0)).isEqualTo(0.25);
  }

  @Test
  void rowsCanBeGrouped() {
    Table groups = BILL.toTable().summarize("USD", sum).by("scenario");
    assertThat(groups.stringColumn("scenario").asList()).containsExactlyInAnyOrder("real", "mixed");
    assertThat(groups.doubleColumn("Sum [USD]").sum()).isEqualTo(1 / 3.0 + 2);
  }
}
