package org.mixcost.report;

import org.mixcost.report.ReportTable.Cell;
import tools.jackson.core.JsonGenerator;

/** Tables as JSON: a list of objects, one a row. */
public final class JsonTableWriter {
  private JsonTableWriter() {}

  /** A table's rows, with its headings as keys; empty cells are left out. */
  public static String table(ReportTable table) {
    return JsonText.of(json -> rows(json, table));
  }

  /** The same, into a document that is being written. */
  static void rows(JsonGenerator json, ReportTable table) {
    json.writeStartArray();
    table.rows().forEach(row -> row(json, table, row));
    json.writeEndArray();
  }

  private static void row(JsonGenerator json, ReportTable table, ReportTable.Row row) {
    json.writeStartObject();
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      if (!CellText.forMachines(cell).isEmpty()) {
        json.writeName(table.columns().get(i).heading());
        value(json, cell);
      }
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Cell cell) {
    cell.number()
        .ifPresentOrElse(
            number -> JsonText.number(json, number),
            () -> json.writeString(CellText.forMachines(cell)));
  }
}
