package org.mixcost.report.write;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.issue.LineBreaks;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.Tree;
import org.mixcost.report.document.Tree.Branch;

/** Plain text for a terminal, in lines of up to 100 characters; it shows no charts. */
final class ConsoleWriter extends PageWriter {
  private static final int WIDTH = 100;
  private static final String GAP = "  ";
  private static final String INDENT = "  ";

  ConsoleWriter() {
    super("\n");
  }

  @Override
  String heading(Heading heading) {
    return paragraph(heading.text());
  }

  @Override
  String finding(Finding finding) {
    return paragraph("Finding: " + finding.text());
  }

  @Override
  String sentences(Sentences sentences) {
    return sentences.all().stream()
        .map(sentence -> paragraph("- " + (sentence.subject() + " " + sentence.text()).strip()))
        .collect(joining());
  }

  @Override
  String drawing(Drawing drawing, Pictures pictures) {
    return "";
  }

  @Override
  String sectionEnd() {
    return "";
  }

  @Override
  String provenance(Provenance provenance) {
    return paragraph(provenance.text());
  }

  private static String paragraph(String text) {
    return String.join("\n", wrap(text, WIDTH)) + "\n";
  }

  @Override
  String tree(Tree tree) {
    List<String> lines = new ArrayList<>(List.of(OneLine.of(tree.title())));
    branch(tree.root(), "", "", lines);
    return String.join("\n", lines) + "\n";
  }

  /**
   * A statement and what is below it.
   *
   * @param first what its first line begins with
   * @param others what all others begin with
   */
  private static void branch(Branch branch, String first, String others, List<String> lines) {
    add(branch.head(), first, others + INDENT, lines);
    String beside = others + (branch.below().isEmpty() ? "   " : "│  ");
    if (!branch.detail().isEmpty()) {
      add(branch.detail(), beside, beside + INDENT, lines);
    }
    int last = branch.below().size() - 1;
    for (int i = 0; i <= last; i++) {
      branch(
          branch.below().get(i),
          others + (i == last ? "└─ " : "├─ "),
          others + (i == last ? "   " : "│  "),
          lines);
    }
  }

  private static void add(String text, String first, String others, List<String> lines) {
    List<String> wrapped = wrap(text, WIDTH - others.length());
    lines.add(first + wrapped.get(0));
    wrapped.stream().skip(1).forEach(more -> lines.add(others + more.strip()));
  }

  /** A table with its title above and its notes below. */
  @Override
  String table(ReportTable full) {
    ReportTable table = full.brief();
    List<String> lines = new ArrayList<>();
    lines.add(OneLine.of(table.title()));
    lines.addAll(body(table));
    table.notes().forEach(note -> lines.addAll(wrap(note, WIDTH)));
    return lines.stream().map(String::stripTrailing).collect(joining("\n", "", "\n"));
  }

  private static List<String> body(ReportTable table) {
    List<List<String>> texts = new ArrayList<>();
    texts.add(
        table.columns().stream().map(column -> OneLine.of(column.heading())).toList());
    table
        .rows()
        .forEach(row ->
            texts.add(row.cells().stream().map(cell -> OneLine.of(cell.text())).toList()));
    List<Integer> widths = widths(texts, table);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      boolean ruled = i == 1 || (i > 1 && table.rows().get(i - 1).isSum());
      if (ruled) {
        lines.add("─"
            .repeat(widths.stream().mapToInt(width -> width + GAP.length()).sum() - GAP.length()));
      }
      lines.add(line(texts.get(i), widths, table.columns()));
    }
    return lines;
  }

  /** Widths of the columns; the widest column of words gives way where a line would be too long. */
  private static List<Integer> widths(List<List<String>> texts, ReportTable table) {
    List<Integer> widths = new ArrayList<>(IntStream.range(0, table.columns().size())
        .mapToObj(i -> texts.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
        .toList());
    int total = widths.stream().mapToInt(width -> width + GAP.length()).sum() - GAP.length();
    int widest = IntStream.range(0, widths.size())
        .filter(i -> !table.columns().get(i).isNumeric())
        .reduce(0, (a, b) -> widths.get(b) > widths.get(a) ? b : a);
    int narrowest = 12;
    widths.set(
        widest,
        Math.max(
            Math.min(narrowest, widths.get(widest)),
            widths.get(widest) - Math.max(0, total - WIDTH)));
    return widths;
  }

  private static String line(
      List<String> texts, List<Integer> widths, List<ReportTable.Column> columns) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> pad(texts.get(i), widths.get(i), columns.get(i).isNumeric()))
        .collect(joining(GAP));
  }

  private static String pad(String text, int width, boolean right) {
    String cut = text.length() > width ? cut(text, width) : text;
    String space = " ".repeat(width - cut.length());
    return right ? space + cut : cut + space;
  }

  /** A text that is too long loses its end, a path its beginning. */
  private static String cut(String text, int width) {
    boolean isPath = text.contains(".") && !text.contains(" ");
    return isPath
        ? "…" + text.substring(text.length() - width + 1)
        : text.substring(0, width - 1) + "…";
  }

  /** A text in lines of up to a width, broken at spaces; later lines are indented. */
  private static List<String> wrap(String text, int width) {
    return new LineBreaks(line -> line.length() <= width, INDENT, false).lines(OneLine.of(text));
  }
}
