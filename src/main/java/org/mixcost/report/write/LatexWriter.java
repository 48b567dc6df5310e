package org.mixcost.report.write;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
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
import org.mixcost.report.latex.LatexPreamble;
import org.mixcost.report.latex.LatexTable;
import org.mixcost.report.latex.LatexText;

/** A paper in LaTeX, whole and to take tables from; what people have written shows as they wrote it. */
final class LatexWriter extends PageWriter {
  private static final int DEEPEST_INDENT = 12;

  LatexWriter() {
    super("\n");
  }

  @Override
  public Optional<FolderFile> file(ReportDocument document) {
    return Optional.of(new FolderFile(document.kind() + ".tex", "The report, for a paper"));
  }

  @Override
  String text(ReportDocument document, Pictures pictures) {
    String body = super.text(document, pictures);
    return LatexPreamble.of(document.title(), body)
        + "\n\\begin{document}\n\\maketitle\n\n"
        + body
        + "\n\\end{document}\n";
  }

  /** The title of the document stands above it already. */
  @Override
  String heading(Heading heading) {
    return heading.level() == 1 ? "" : "\\section{" + LatexText.title(heading.text()) + "}\n";
  }

  @Override
  String finding(Finding finding) {
    return "\\finding{" + LatexText.of(finding.text()) + "}\n";
  }

  @Override
  String sentences(Sentences sentences) {
    return sentences.all().isEmpty()
        ? ""
        : sentences.all().stream()
            .map(LatexWriter::sentence)
            .collect(joining("", "\\begin{itemize}\n", "\\end{itemize}\n"));
  }

  private static String sentence(Sentence sentence) {
    String subject =
        sentence.subject().isEmpty() ? "" : "\\textbf{" + LatexText.of(sentence.subject()) + "} ";
    return "\\item " + subject + LatexText.of(sentence.text()) + "\n";
  }

  @Override
  String table(ReportTable table) {
    return LatexTable.of(table);
  }

  @Override
  String drawing(Drawing drawing, Pictures pictures) {
    String caption = LatexText.of(drawing.chart().caption().title());
    return pictures
        .pdf(drawing.chart())
        .map(path -> "\\begin{figure}[H]\n\\centering\n\\includegraphics[width=\\linewidth]{"
            + path
            + "}\n\\caption{"
            + caption
            + "}\n\\end{figure}\n")
        .orElse("");
  }

  /** Statements below each other, since lists of LaTeX end at a depth of four. */
  @Override
  String tree(Tree tree) {
    StringBuilder text =
        new StringBuilder("\\subsection*{" + LatexText.title(tree.title()) + "}\n");
    branch(tree.root(), 0, text);
    return text.toString();
  }

  private static void branch(Branch branch, int depth, StringBuilder text) {
    text.append("\\branch{" + Math.min(depth, DEEPEST_INDENT) + "}{");
    text.append(LatexText.of(branch.head()) + "}{" + LatexText.of(branch.detail()) + "}\n");
    branch.below().forEach(below -> branch(below, depth + 1, text));
  }

  @Override
  String sectionEnd() {
    return "\\par\\bigskip\\noindent\\rule{\\linewidth}{0.4pt}\n";
  }

  @Override
  String provenance(Provenance provenance) {
    return "\\remark{" + LatexText.of(provenance.text()) + "}\n";
  }
}
