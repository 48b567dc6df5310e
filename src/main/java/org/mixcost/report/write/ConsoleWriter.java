package org.mixcost.report.write;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.issue.Printable;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.Tree;
import org.mixcost.report.document.Tree.Branch;
import org.mixcost.report.terminal.Screen;
import org.mixcost.report.terminal.ScreenTable;
import org.mixcost.report.terminal.Style;
import org.mixcost.report.terminal.TextWidth;

/** Plain text in lines that fit a screen; it shows no charts. */
final class ConsoleWriter extends PageWriter {
  private static final String INDENT = "  ";

  private final Screen screen;

  ConsoleWriter(Screen screen) {
    super("\n");
    this.screen = screen;
  }

  @Override
  String heading(Heading heading) {
    return paragraph(Style.BOLD, heading.text());
  }

  @Override
  String finding(Finding finding) {
    return paragraph(Style.BOLD, "Finding: " + finding.text());
  }

  @Override
  String sentences(Sentences sentences) {
    return sentences.all().stream()
        .map(sentence -> text(wrap("- " + (sentence.subject() + " " + sentence.text()).strip())))
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
    return paragraph(Style.DIM, provenance.text());
  }

  private String paragraph(Style style, String text) {
    return text(styled(style, wrap(text)));
  }

  /** A table with its title above and its notes below. */
  @Override
  String table(ReportTable table) {
    List<String> lines = new ArrayList<>(styled(Style.BOLD, wrap(table.title())));
    lines.addAll(ScreenTable.lines(table, screen));
    table.footnotes().forEach(note -> lines.addAll(styled(Style.DIM, wrap(note))));
    return text(lines);
  }

  @Override
  String tree(Tree tree) {
    List<String> lines = new ArrayList<>(styled(Style.BOLD, wrap(tree.title())));
    branch(tree.root(), "", "", lines);
    return text(lines);
  }

  /**
   * A statement and what is below it.
   *
   * @param first what its first line begins with
   * @param others what all others begin with
   */
  private void branch(Branch branch, String first, String others, List<String> lines) {
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

  private void add(String text, String first, String others, List<String> lines) {
    List<String> wrapped =
        TextWidth.wrap(Printable.oneLine(text), screen.columns() - others.length());
    lines.add(first + wrapped.get(0));
    wrapped.stream().skip(1).forEach(more -> lines.add(others + more.strip()));
  }

  private List<String> wrap(String text) {
    return TextWidth.wrap(Printable.oneLine(text), screen.columns());
  }

  private List<String> styled(Style style, List<String> lines) {
    return lines.stream().map(line -> screen.styled(style, line)).toList();
  }

  private static String text(List<String> lines) {
    return lines.stream().map(String::stripTrailing).collect(joining("\n", "", "\n"));
  }
}
