package org.mixcost.report.write;

import java.util.Optional;
import org.mixcost.report.document.ReportDocument;

/** Turns documents into the bytes of one format. */
interface DocumentWriter {

  /**
   * A document as a file.
   *
   * @param pictures where its charts stand, for a format that does not hold them itself
   */
  byte[] write(ReportDocument document, Pictures pictures);

  /** The file of this format in the folder of a document; by default a folder has none. */
  default Optional<FolderFile> file(ReportDocument document) {
    return Optional.empty();
  }

  /**
   * A file in a folder.
   *
   * @param title what it shows
   */
  record FolderFile(String name, String title) {}
}
