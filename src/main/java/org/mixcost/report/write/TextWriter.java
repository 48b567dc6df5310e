package org.mixcost.report.write;

import java.nio.charset.StandardCharsets;
import org.mixcost.report.document.ReportDocument;

/** A format that is text, in UTF-8. */
abstract class TextWriter implements DocumentWriter {
  @Override
  public final byte[] write(ReportDocument document, Pictures pictures) {
    return text(document, pictures).getBytes(StandardCharsets.UTF_8);
  }

  abstract String text(ReportDocument document, Pictures pictures);
}
