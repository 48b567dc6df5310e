package org.mixcost.report.write;

import java.util.Locale;
import java.util.function.Supplier;
import org.mixcost.report.document.ReportDocument;

/** What a document can be written as. */
public enum Format {
  TABLE(ConsoleWriter::new),
  MARKDOWN(MarkdownWriter::new),
  CSV(CsvWriter::new),
  JSON(JsonWriter::new);

  @SuppressWarnings("ImmutableEnumChecker") // a constructor, which never changes
  private final Supplier<DocumentWriter> writer;

  Format(Supplier<DocumentWriter> writer) {
    this.writer = writer;
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A document by itself, without files beside it. */
  public byte[] write(ReportDocument document) {
    return writer().write(document, Pictures.NONE);
  }

  /** A new writer; what it needs of libraries loads with it. */
  DocumentWriter writer() {
    return writer.get();
  }
}
