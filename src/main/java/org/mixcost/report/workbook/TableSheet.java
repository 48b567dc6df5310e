package org.mixcost.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.ChartTables;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.ReportTable;

/** A sheet with a table on it. */
record TableSheet(String name, ReportTable table) {

  /** Those of a document: its tables, the numbers of its charts, and what it was made from. */
  static List<TableSheet> of(ReportDocument document, SheetNames names) {
    List<TableSheet> sheets = new ArrayList<>();
    document.sheets().forEach(table -> sheets.add(new TableSheet(names.next(table.id()), table)));
    document
        .all(Drawing.class)
        .map(Drawing::chart)
        .map(ChartTables::of)
        .forEach(table -> sheets.add(new TableSheet(names.next("chart " + table.id()), table)));
    document
        .all(Provenance.class)
        .map(ProvenanceTable::of)
        .forEach(table -> sheets.add(new TableSheet(names.next("Provenance"), table)));
    return sheets;
  }

  /** Where it begins, as references say it. */
  String place() {
    return "'" + name.replace("'", "''") + "'!A1";
  }
}
