package org.mixcost.report.write;

import java.util.Optional;
import org.mixcost.issue.OptionalLibrary;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.Charts;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.Calculator;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.Tree;
import org.mixcost.report.html.HtmlCalculator;
import org.mixcost.report.html.HtmlChart;
import org.mixcost.report.html.HtmlPage;
import org.mixcost.report.html.HtmlTable;
import org.mixcost.report.html.HtmlText;
import org.mixcost.report.html.HtmlTree;

/** A page for a browser, whole in one file. */
final class HtmlWriter extends PageWriter {
  HtmlWriter() {
    super("\n");
    OptionalLibrary.require("pages for a browser", OptionalLibrary.J2HTML);
  }

  @Override
  public Optional<FolderFile> file(ReportDocument document) {
    return Optional.of(new FolderFile("index.html", "The report as a page for a browser"));
  }

  @Override
  String text(ReportDocument document, Pictures pictures) {
    return HtmlPage.of(document, super.text(document, pictures));
  }

  @Override
  String heading(Heading heading) {
    return HtmlText.heading(heading);
  }

  @Override
  String finding(Finding finding) {
    return HtmlText.finding(finding);
  }

  @Override
  String sentences(Sentences sentences) {
    return HtmlText.sentences(sentences);
  }

  @Override
  String table(ReportTable table) {
    return HtmlTable.of(table);
  }

  @Override
  String drawing(Drawing drawing, Pictures pictures) {
    Chart chart = drawing.chart();
    return HtmlChart.of(chart, pictures.svg(chart).orElseGet(() -> Charts.svg(chart)));
  }

  @Override
  String calculator(Calculator calculator) {
    return HtmlCalculator.of(calculator);
  }

  @Override
  String tree(Tree tree) {
    return HtmlTree.of(tree);
  }

  @Override
  String sectionEnd() {
    return "";
  }

  /** It stands at the foot of the page, below how figures were computed. */
  @Override
  String provenance(Provenance provenance) {
    return "";
  }
}
