package org.mixcost.report.workbook;

import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.ReportDocument;

/** The first sheet: what the document says in sentences, and which sheets follow. */
final class SummaryWriter {
  private static final int SUBJECTS = 34;
  private static final int TEXTS = 100;

  /** How many more characters bold words take in that width. */
  private static final int BOLD = 6;

  private final Worksheet sheet;
  private int row;

  private SummaryWriter(Worksheet sheet) {
    this.sheet = sheet;
  }

  static void write(Worksheet sheet, ReportDocument document, List<TableSheet> tables) {
    sheet.width(0, SUBJECTS);
    sheet.width(1, TEXTS);
    SummaryWriter writer = new SummaryWriter(sheet);
    writer.sentences(document);
    writer.contents(tables);
    WideLines.fitToPage(sheet);
  }

  private void sentences(ReportDocument document) {
    wide(document.title());
    document.all(Finding.class).forEach(finding -> wide("Finding: " + finding.text()));
    document
        .all(Sentences.class)
        .flatMap(sentences -> sentences.all().stream())
        .forEach(this::sentence);
  }

  private void wide(String words) {
    new WideLines(sheet, SUBJECTS, TEXTS).write(row, words, true);
    row++;
  }

  private void sentence(Sentence sentence) {
    words(0, sentence.subject(), true);
    words(1, sentence.text(), false);
    RowHeight.set(
        sheet,
        row,
        Math.max(
            RowHeight.lines(sentence.subject(), SUBJECTS - BOLD),
            RowHeight.lines(sentence.text(), TEXTS)));
    row++;
  }

  private void contents(List<TableSheet> tables) {
    row++;
    words(0, "Sheet", true);
    words(1, "What it shows", true);
    row++;
    for (TableSheet table : tables) {
      sheet.hyperlink(row, 0, HyperLink.internal(table.place(), CellText.stored(table.name())));
      sheet.style(row, 0).verticalAlignment("top").set();
      words(1, table.table().title(), false);
      RowHeight.set(sheet, row, RowHeight.lines(table.table().title(), TEXTS));
      row++;
    }
  }

  private void words(int column, String words, boolean isBold) {
    sheet.value(row, column, CellText.stored(words));
    if (isBold) {
      sheet.style(row, column).bold().wrapText(true).verticalAlignment("top").set();
    } else {
      sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }
  }
}
