package org.mixcost.report.write;

import org.mixcost.report.document.ReportTable;

/**
 * A table as text for programs, with numbers in full; as one of Tablesaw it is {@link ReportTable#toTable}.
 *
 * <pre>{@code
 * String csv = Tables.csv(document.table("totals"));
 * }</pre>
 */
public final class Tables {
  private Tables() {}

  /** CSV as RFC 4180 has it, but lines end in {@code \n}: the headings with their units, then the rows. */
  public static String csv(ReportTable table) {
    return CsvWriter.table(table);
  }

  /** A list in JSON with a map for each row, by the headings; what is empty is left out. */
  public static String json(ReportTable table) {
    return JsonWriter.text(table.data());
  }
}
