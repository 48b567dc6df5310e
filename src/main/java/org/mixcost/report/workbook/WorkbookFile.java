package org.mixcost.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.mixcost.report.document.ReportDocument;

/** A document as a workbook: what it says, a sheet for each of its tables and charts, and what it was made from. */
public final class WorkbookFile {
  private WorkbookFile() {}

  /** The bytes of the file; the same for a document, whenever and wherever it is written. */
  public static byte[] of(ReportDocument document) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Parts parts = new Parts();
    try (Workbook workbook = new Workbook(file, "mixcost", null)) {
      write(document, workbook, parts);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return parts.repacked(file.toByteArray());
  }

  private static void write(ReportDocument document, Workbook workbook, Parts parts) {
    SheetNames names = new SheetNames();
    String summary = names.next("Summary");
    List<TableSheet> tables = TableSheet.of(document, names);
    SummaryWriter.write(workbook.newWorksheet(summary), document, tables);
    for (int i = 0; i < tables.size(); i++) {
      TableSheet table = tables.get(i);
      parts.addSums(i + 2, SheetWriter.write(workbook.newWorksheet(table.name()), table.table()));
    }
  }
}
