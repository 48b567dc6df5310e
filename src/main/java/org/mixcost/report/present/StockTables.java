package org.mixcost.report.present;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.mixcost.analysis.stock.StockOutlook;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.simulate.Summary;

/** The stock of text and when demand meets it, as a table. */
public final class StockTables {
  private StockTables() {}

  /** What there is, and the year of exhaustion. */
  public static ReportTable outlook(StockOutlook outlook) {
    List<Row> rows = List.of(
        row("text on the indexed web, 2024", "tokens", outlook.raw()),
        row("of which good enough", "tokens", outlook.usable()),
        row("with what repeating it adds", "tokens", outlook.repeated()),
        Row.of(
            new Cell.Label("demand meets that"),
            new Cell.Label("year"),
            year(outlook.exhaustion().p5()),
            year(outlook.exhaustion().p50()),
            year(outlook.exhaustion().p95())));
    List<String> notes = List.of(
        "Demand is the largest training set, growing as it did since 2010: a projection of the past, not a forecast. "
            + "After Villalobos et al. 2024, arXiv 2211.04325, whose median is 2028.");
    return new ReportTable(
        "stock-outlook",
        "How much text there is, and when demand meets it",
        List.of(
            Column.text("what"),
            Column.text("unit"),
            Column.number("p5"),
            Column.number("p50"),
            Column.number("p95")),
        rows,
        notes);
  }

  private static Row row(String what, String unit, Summary summary) {
    return Row.of(
        new Cell.Label(what),
        new Cell.Label(unit),
        new Cell.Numeric(summary.p5()),
        new Cell.Numeric(summary.p50()),
        new Cell.Numeric(summary.p95()));
  }

  private static Cell year(double year) {
    return new Cell.Label(
        new BigDecimal(year).setScale(1, RoundingMode.HALF_EVEN).toPlainString());
  }
}
