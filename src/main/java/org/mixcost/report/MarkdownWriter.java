package org.mixcost.report;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Tables as Markdown, to be pasted into a document. */
public final class MarkdownWriter {
  private MarkdownWriter() {}

  /** A table with its title above and its notes below. */
  public static String table(ReportTable table) {
    StringBuilder text = new StringBuilder("### " + escape(table.title()) + "\n\n");
    text.append(line(table.columns().stream().map(ReportTable.Column::heading).toList()));
    text.append(table.columns().stream()
        .map(column -> column.isNumeric() ? "---:" : "---")
        .collect(joining("|", "|", "|\n")));
    table.rows().forEach(row -> text.append(row(row)));
    table.notes().forEach(note -> text.append('\n').append(escape(note)).append('\n'));
    return text.append('\n').toString();
  }

  private static String row(ReportTable.Row row) {
    return line(row.cells().stream()
        .map(CellText::forPeople)
        .map(text -> row.isSum() && !text.isEmpty() ? "**" + text + "**" : text)
        .toList());
  }

  private static String line(List<String> cells) {
    return cells.stream().map(MarkdownWriter::escape).collect(joining(" | ", "| ", " |\n"));
  }

  /** The text with what Markdown or HTML would take for its own made harmless. */
  static String escape(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
  }
}
