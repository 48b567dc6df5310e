package org.mixcost.load.table;

/** How a spreadsheet saves a sheet as CSV. */
public final class CsvExport {
  private CsvExport() {}

  /** What to do with a workbook that is not read. */
  public static String of(String file) {
    return "save the sheet as " + file.replaceFirst("\\.[^./]*$", "")
        + ".csv (in Excel: File, Save As, CSV UTF-8; in LibreOffice: Save As, Text CSV)";
  }
}
