package org.mixcost.report.write;

import static java.util.stream.Collectors.joining;

import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.SectionEnd;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.Calculator;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.Tree;

/** A format for people: what it makes of each kind of block, one after the other. */
abstract class PageWriter extends TextWriter {
  private final String between;

  /**
   * A writer of pages.
   *
   * @param between what stands between two blocks
   */
  PageWriter(String between) {
    this.between = between;
  }

  @Override
  String text(ReportDocument document, Pictures pictures) {
    return document.blocks().stream()
        .map(block -> block(block, pictures))
        .filter(text -> !text.isEmpty())
        .collect(joining(between));
  }

  /** One block by itself. */
  final String block(Block block, Pictures pictures) {
    if (block instanceof Heading heading) {
      return heading(heading);
    }
    if (block instanceof Finding finding) {
      return finding(finding);
    }
    if (block instanceof Sentences sentences) {
      return sentences(sentences);
    }
    if (block instanceof ReportTable table) {
      return table(table);
    }
    if (block instanceof Drawing drawing) {
      return drawing(drawing, pictures);
    }
    if (block instanceof Calculator calculator) {
      return calculator(calculator);
    }
    if (block instanceof Tree tree) {
      return tree(tree);
    }
    if (block instanceof SectionEnd) {
      return sectionEnd();
    }
    if (block instanceof Provenance provenance) {
      return provenance(provenance);
    }
    throw new AssertionError(block);
  }

  abstract String heading(Heading heading);

  abstract String finding(Finding finding);

  abstract String sentences(Sentences sentences);

  abstract String table(ReportTable table);

  abstract String drawing(Drawing drawing, Pictures pictures);

  /** Nothing, in a format that computes nothing. */
  String calculator(Calculator calculator) {
    return "";
  }

  abstract String tree(Tree tree);

  abstract String sectionEnd();

  abstract String provenance(Provenance provenance);
}
