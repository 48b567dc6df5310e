package org.mixcost.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.ul;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.mixcost.report.document.Workings;
import org.mixcost.report.document.Workings.Chapter;
import org.mixcost.report.document.Workings.Operand;
import org.mixcost.report.document.Workings.Working;

/**
 * How figures were computed: each once, at the end of the page. A figure is a link to where that is told, which the
 * script opens in its place.
 */
final class HtmlWorkings {
  private HtmlWorkings() {}

  /** All of them, by chapters that open. */
  static DomContent of(Workings workings) {
    return section(
            h2(workings.title()).withId(HtmlText.anchor(workings.title())),
            p(workings.note()).withClass("note"),
            each(workings.chapters(), HtmlWorkings::chapter))
        .withClass("workings");
  }

  private static DomContent chapter(Chapter chapter) {
    return details(summary(chapter.title()), each(chapter.workings(), HtmlWorkings::working));
  }

  private static DomContent working(Working working) {
    return div(
            p(span(working.head()).withClass("head"), span(working.detail()).withClass("note")),
            ul(each(working.terms(), HtmlWorkings::operand)))
        .withClass("working")
        .withId(place(working.id()));
  }

  private static DomContent operand(Operand operand) {
    DomContent head = operand
        .working()
        .<DomContent>map(id -> link(operand.head(), id))
        .orElseGet(() -> TagCreator.text(operand.head()));
    return operand.detail().isEmpty()
        ? li(head)
        : li(head, span(operand.detail()).withClass("note"));
  }

  /** Words that lead to how something was computed. */
  static ATag link(String words, String id) {
    return a(words).withClass("why").withHref("#" + place(id));
  }

  /** An id is made of names that people have given, in which anything may stand. */
  private static String place(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
