package org.mixcost.report.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.terminal.Screen;

/** What a document can be written as. */
public enum Format {
  TABLE(ConsoleWriter::new),
  MARKDOWN(screen -> new MarkdownWriter()),
  HTML(screen -> new HtmlWriter()),
  LATEX(screen -> new LatexWriter()),
  CSV(screen -> new CsvWriter()),
  JSON(screen -> new JsonWriter()),
  XLSX(screen -> new XlsxWriter());

  @SuppressWarnings("ImmutableEnumChecker") // makes new ones and never changes
  private final Function<Screen, DocumentWriter> writer;

  Format(Function<Screen, DocumentWriter> writer) {
    this.writer = writer;
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is text, as a screen shows it. */
  public boolean isText() {
    return this != XLSX;
  }

  /** A document by itself, without files beside it. */
  public byte[] write(ReportDocument document) {
    return write(document, Screen.FILE);
  }

  /** The same for a screen, if the format is one to be read there. */
  public byte[] write(ReportDocument document, Screen screen) {
    return writer.apply(screen).write(document, Pictures.NONE);
  }

  /**
   * The text of a document by itself.
   *
   * @throws IllegalStateException if it is none, see {@link #isText}
   */
  public String text(ReportDocument document) {
    if (!isText()) {
      throw new IllegalStateException(this + " is no text");
    }
    return new String(write(document), StandardCharsets.UTF_8);
  }

  /**
   * Writes a document by itself into a stream, text as UTF-8. The stream is flushed and stays open.
   *
   * @throws UncheckedIOException if the stream does not take it
   */
  public void write(ReportDocument document, OutputStream out) {
    byte[] bytes = write(document);
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write the " + this, failure);
    }
  }

  /** A new writer of files; what it needs of libraries loads with it. */
  DocumentWriter writer() {
    return writer.apply(Screen.FILE);
  }
}
