package org.mixcost.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;

/** Tables as Markdown, to be pasted into a document; what people have written shows as they wrote it. */
public final class MarkdownWriter {
  /** Marks of Markdown; an underscore within a word is none, nor is a bracket that no link goes on from. */
  private static final Pattern MARK =
      Pattern.compile("[\\\\`*|~$]|\\](?=[(\\[:])|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  private static final Pattern MARK_OR_BRACKET = Pattern.compile(MARK + "|[\\[\\]]");

  private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");
  /** What makes a heading, a quotation, a list or a rule of a line. */
  private static final Pattern MARK_AT_START = Pattern.compile("^([0-9]{0,9})([#>+=.)-])");

  private MarkdownWriter() {}

  /** A table with its title above and its notes below. */
  public static String table(ReportTable table) {
    StringBuilder text = new StringBuilder("### " + escape(table.title()) + "\n\n");
    text.append(
        line(table.columns().stream().map(column -> escape(column.heading())).toList()));
    text.append(table.columns().stream()
        .map(column -> column.isNumeric() ? "---:" : "---")
        .collect(joining("|", "|", "|\n")));
    table.rows().forEach(row -> text.append(row(row)));
    table.notes().forEach(note -> text.append('\n').append(paragraph(note)).append('\n'));
    return text.append('\n').toString();
  }

  private static String row(ReportTable.Row row) {
    return line(row.cells().stream()
        .map(cell -> escape(CellText.forPeople(cell)))
        .map(text -> row.isSum() && !text.isEmpty() ? bold(text) : text)
        .toList());
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(joining(" | ", "| ", " |\n"));
  }

  /** Markdown in bold. */
  static String bold(String markdown) {
    return "**" + markdown + "**";
  }

  /** A text at the start of a line, as {@link #escape} gives it within one. */
  static String paragraph(String text) {
    return MARK_AT_START.matcher(escape(text.strip())).replaceFirst("$1\\\\$2");
  }

  /** The line that shows a picture, with a text for those who do not see it. */
  static String image(String text, String path) {
    return "![" + escape(text, MARK_OR_BRACKET) + "](" + path + ")\n\n";
  }

  /** The text on one line, with what Markdown or HTML would take for its own made harmless. */
  static String escape(String text) {
    return escape(text, MARK);
  }

  private static String escape(String text, Pattern mark) {
    String marked = mark.matcher(CellText.forPeople(text)).replaceAll("\\\\$0");
    return ENTITY.matcher(marked).replaceAll("&amp;").replace("<", "&lt;");
  }
}
