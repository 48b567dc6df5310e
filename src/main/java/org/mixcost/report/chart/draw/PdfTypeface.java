package org.mixcost.report.chart.draw;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The bundled typeface in a PDF, which holds the letters that it uses and no others. */
final class PdfTypeface {
  // Parsed once, for PDFs that are written side by side too: nothing is written to them.
  private static final TrueTypeFont REGULAR = load(Typeface.REGULAR);
  private static final TrueTypeFont BOLD = load(Typeface.BOLD);

  private PdfTypeface() {}

  /** What writes words of either weight into a document, and leaves those it cannot write to be drawn as outlines. */
  static IPdfBoxGraphics2DFontTextDrawer in(PDDocument document) throws IOException {
    PdfBoxGraphics2DFontTextDrawer writer = new PdfBoxGraphics2DFontTextDrawer();
    writer.registerFont(name(Typeface.REGULAR), PDType0Font.load(document, REGULAR, true));
    writer.registerFont(name(Typeface.BOLD), PDType0Font.load(document, BOLD, true));
    return writer;
  }

  private static String name(Typeface typeface) {
    return typeface.font(1).getFontName();
  }

  private static TrueTypeFont load(Typeface typeface) {
    try (InputStream resource = typeface.open()) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(resource));
      // No ligatures: Java2D, which measures the words, makes none, and the search takes time.
      font.setEnableGsub(false);
      return font;
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read the chart font " + typeface.file(), failure);
    }
  }
}
