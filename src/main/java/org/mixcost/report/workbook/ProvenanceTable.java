package org.mixcost.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.issue.InputFile;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** What a result was made from, as a table of all that is known of it. */
final class ProvenanceTable {
  private static final List<Column> COLUMNS =
      List.of(Column.text("what"), Column.text("value"), Column.text("sha256"));

  private ProvenanceTable() {}

  static ReportTable of(Provenance provenance) {
    List<Row> rows = new ArrayList<>(List.of(row("mixcost", provenance.version())));
    provenance.inputs().forEach(file -> rows.add(row("input", file)));
    provenance.catalogs().forEach(file -> rows.add(row("own catalog", file)));
    provenance.scaled().forEach(input -> rows.add(row("moved by a factor", input)));
    rows.add(row("prices as of", provenance.asOf()));
    rows.add(row("quoted", provenance.priceDates()));
    rows.add(row("catalog of", provenance.catalogDate()));
    if (provenance.samples() != 0) {
      rows.add(row("seed", Long.toString(provenance.seed())));
      rows.add(Row.of(
          new Cell.Label("draws"), new Cell.Numeric(provenance.samples()), new Cell.Empty()));
    }
    rows.removeIf(row -> row.cells().get(1).text().isEmpty());
    return new ReportTable(
        "provenance", "What this was made from", COLUMNS, rows, List.of(provenance.text()));
  }

  private static Row row(String what, String value) {
    return Row.of(new Cell.Label(what), new Cell.Label(value), new Cell.Empty());
  }

  private static Row row(String what, InputFile file) {
    return Row.of(new Cell.Label(what), new Cell.Label(file.file()), new Cell.Label(file.sha256()));
  }
}
