package org.mixcost.report.write;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mixcost.issue.Printable;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.Tree;
import org.mixcost.report.document.Tree.Branch;

/** Markdown, to be pasted into a document or a comment; what people have written shows as they wrote it. */
final class MarkdownWriter extends PageWriter {
  /** Marks of Markdown; an underscore within a word is none, nor is a bracket that no link goes on from. */
  private static final Pattern MARK =
      Pattern.compile("[\\\\`*|~$]|\\](?=[(\\[:])|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  private static final Pattern MARK_OR_BRACKET = Pattern.compile(MARK + "|[\\[\\]]");

  private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");
  /** What makes a heading, a quotation, a list or a rule of a line. */
  private static final Pattern MARK_AT_START =
      Pattern.compile("^([0-9]{0,9})([.)+-](?= |$)|#(?=#{0,5}(?: |$))|>|=(?==* *$)|-(?=[- ]*$))");

  /** What ends a heading without being seen. */
  private static final Pattern CLOSING_MARK = Pattern.compile("(?<![^ ])#+ *$");

  private static final String INDENT = "  ";

  MarkdownWriter() {
    super("");
  }

  @Override
  public Optional<FolderFile> file(ReportDocument document) {
    return Optional.of(new FolderFile(document.kind() + ".md", "The report"));
  }

  /** A page beside its charts or, by itself, a comment to paste. */
  @Override
  String text(ReportDocument document, Pictures pictures) {
    return pictures.isFolder()
        ? super.text(document, pictures)
        : MarkdownComment.of(document, this);
  }

  @Override
  String heading(Heading heading) {
    String text = CLOSING_MARK.matcher(escape(heading.text())).replaceFirst("\\\\$0");
    return "#".repeat(heading.level()) + " " + text + "\n\n";
  }

  @Override
  String finding(Finding finding) {
    return bold("Finding: " + escape(finding.text())) + "\n\n";
  }

  @Override
  String sentences(Sentences sentences) {
    return sentences.all().stream().map(MarkdownWriter::sentence).collect(joining("", "", "\n"));
  }

  private static String sentence(Sentence sentence) {
    String text = sentence.subject().isEmpty()
        ? paragraph(sentence.text())
        : bold(escape(sentence.subject())) + " " + escape(sentence.text());
    return "- " + text + "\n";
  }

  @Override
  String drawing(Drawing drawing, Pictures pictures) {
    String text = escape(drawing.chart().caption().title(), MARK_OR_BRACKET);
    return pictures
        .png(drawing.chart())
        .map(path -> "![" + text + "](" + path + ")\n\n")
        .orElse("");
  }

  @Override
  String sectionEnd() {
    return "---\n\n";
  }

  @Override
  String provenance(Provenance provenance) {
    return paragraph(provenance.text()) + "\n";
  }

  @Override
  String tree(Tree tree) {
    return heading(new Heading(3, tree.title())) + items(tree);
  }

  /** A tree without its title. */
  static String items(Tree tree) {
    StringBuilder text = new StringBuilder();
    item(tree.root(), "", text);
    return text.append('\n').toString();
  }

  private static void item(Branch branch, String indent, StringBuilder text) {
    text.append(indent).append("- ").append(paragraph(branch.head()));
    if (!branch.detail().isEmpty()) {
      text.append("<br>\n").append(indent).append(INDENT).append(paragraph(branch.detail()));
    }
    text.append('\n');
    branch.below().forEach(below -> item(below, indent + INDENT, text));
  }

  /** A table with its title above and its notes below. */
  @Override
  String table(ReportTable table) {
    return heading(new Heading(3, table.title())) + grid(table);
  }

  /** A table and its notes without its title. */
  static String grid(ReportTable table) {
    StringBuilder text = new StringBuilder();
    text.append(
        line(table.columns().stream().map(column -> escape(column.heading())).toList()));
    text.append(table.columns().stream()
        .map(column -> column.isNumeric() ? "---:" : "---")
        .collect(joining("|", "|", "|\n")));
    table.rows().forEach(row -> text.append(row(row)));
    table.footnotes().forEach(note -> text.append('\n').append(paragraph(note)).append('\n'));
    return text.append('\n').toString();
  }

  private static String row(ReportTable.Row row) {
    return line(row.cells().stream()
        .map(cell -> escape(cell.text()))
        .map(text -> row.isSum() && !text.isEmpty() ? bold(text) : text)
        .toList());
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(joining(" | ", "| ", " |\n"));
  }

  private static String bold(String markdown) {
    return "**" + markdown + "**";
  }

  /** A text at the start of a line, as {@link #escape} gives it within one. */
  private static String paragraph(String text) {
    return MARK_AT_START.matcher(escape(text.strip())).replaceFirst("$1\\\\$2");
  }

  /** The text on one line, with what Markdown or HTML would take for its own made harmless. */
  static String escape(String text) {
    return escape(text, MARK);
  }

  private static String escape(String text, Pattern mark) {
    String marked = mark.matcher(Printable.oneLine(text)).replaceAll("\\\\$0");
    return ENTITY.matcher(marked).replaceAll("&amp;").replace("<", "&lt;");
  }
}
