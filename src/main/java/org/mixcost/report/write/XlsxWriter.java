package org.mixcost.report.write;

import java.util.Optional;
import org.mixcost.issue.OptionalLibrary;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.workbook.WorkbookFile;

/** A workbook for spreadsheet programs, with numbers in full and totals that are computed there. */
final class XlsxWriter implements DocumentWriter {
  @Override
  public Optional<FolderFile> file(ReportDocument document) {
    return Optional.of(new FolderFile(document.kind() + ".xlsx", "The tables, for spreadsheets"));
  }

  @Override
  public byte[] write(ReportDocument document, Pictures pictures) {
    OptionalLibrary.require(
        "workbooks", OptionalLibrary.FASTEXCEL, OptionalLibrary.COMMONS_COMPRESS);
    return WorkbookFile.of(document);
  }
}
