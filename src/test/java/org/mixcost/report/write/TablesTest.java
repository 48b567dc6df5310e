package org.mixcost.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** Text for programs has numbers in full, and nothing where there is nothing. */
class TablesTest {
  private static final ReportTable BILL = new ReportTable(
      "bill",
      "Bill",
      List.of(Column.text("scenario"), Column.number("USD"), Column.number("share")),
      List.of(
          Row.of(new Cell.Label("half, real"), new Cell.Numeric(0.1), new Cell.Percentage(0.25)),
          Row.of(new Cell.Label("=all"), new Cell.Numeric(1234567), new Cell.Empty())),
      List.of("a note"));

  @Test
  void csvHasHeadingsAndARowForEach() {
    assertThat(Tables.csv(BILL)).isEqualTo("""
        scenario,USD,share
        "half, real",0.1,0.25
        '=all,1234567,
        """);
  }

  @Test
  void jsonHasAMapForEachRow() {
    assertThat(Tables.json(BILL)).isEqualTo("""
        [
          {
            "scenario" : "half, real",
            "USD" : 0.1,
            "share" : 0.25
          },
          {
            "scenario" : "=all",
            "USD" : 1234567
          }
        ]
        """);
  }
}
