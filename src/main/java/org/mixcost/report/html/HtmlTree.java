package org.mixcost.report.html;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;

import j2html.TagCreator;
import j2html.tags.DomContent;
import org.mixcost.report.document.Tree;
import org.mixcost.report.document.Tree.Branch;

/** Statements that open to what they rest on. */
public final class HtmlTree {
  private HtmlTree() {}

  /** The tree with its title. */
  public static String of(Tree tree) {
    return HtmlText.rendered(section(h2(tree.title()), branch(tree.root())));
  }

  private static DomContent branch(Branch branch) {
    DomContent head = span(branch.head());
    DomContent detail = span(branch.detail()).withClass("note");
    return branch.below().isEmpty()
        ? p(head, TagCreator.text(" "), detail)
        : details(
            summary(head, TagCreator.text(" "), detail),
            div(each(branch.below(), HtmlTree::branch)).withClass("below"));
  }
}
