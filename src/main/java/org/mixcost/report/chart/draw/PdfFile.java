package org.mixcost.report.chart.draw;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * A page as a PDF of one page of its size, whose words are words in the bundled typeface.
 *
 * <p>So it is half as large as one of outlines, and takes no longer to write. Words that need other letters or a layout,
 * such as those from right to left, are outlines.
 */
public final class PdfFile {
  /** In the place of the time, of which PDFBox makes the identifier of a file together with its title. */
  private static final long NO_TIME = 0;

  private PdfFile() {}

  /** The bytes of the file. */
  public static byte[] of(Page page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(NO_TIME);
      document.getDocumentInformation().setTitle(Words.plain(page.title()));
      draw(page, document);
      // PDF 1.4, which every LaTeX takes: what objects hold is compressed, objects are not.
      document.save(bytes, CompressParameters.NO_COMPRESSION);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static void draw(Page page, PDDocument document) throws IOException {
    float width = (float) page.paper().width();
    float height = page.height();
    float scale = (float) page.paper().pointsPerDot();
    PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
    graphics.setFontTextDrawer(PdfTypeface.in(document));
    page.paint(graphics, (int) height, Lettering.PLAIN_WORDS);
    graphics.dispose();
    PDPage sheet = new PDPage(new PDRectangle(width * scale, height * scale));
    document.addPage(sheet);
    try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
      content.transform(Matrix.getScaleInstance(scale, scale));
      content.drawForm(graphics.getXFormObject());
    }
  }
}
