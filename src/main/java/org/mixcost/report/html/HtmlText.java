package org.mixcost.report.html;

import static j2html.TagCreator.b;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.Locale;
import org.mixcost.issue.Printable;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.report.document.Block.Sentences;

/** Titles and sentences. */
public final class HtmlText {
  static final DomContent NOTHING = TagCreator.text("");

  private HtmlText() {}

  /** A title; that of a section can be gone to. */
  public static String heading(Heading heading) {
    String text = plain(heading.text());
    return heading.level() == 1
        ? h1(text).render()
        : h2(text).withId(anchor(heading.text())).render();
  }

  /** The answer. */
  public static String finding(Finding finding) {
    return p(strong("Finding: "), escaped(finding.text())).withClass("finding").render();
  }

  /** Sentences as a list; nothing where there are none. */
  public static String sentences(Sentences sentences) {
    return sentences.all().isEmpty()
        ? ""
        : ul(each(sentences.all(), HtmlText::sentence)).render();
  }

  private static DomContent sentence(Sentence sentence) {
    return sentence.subject().isEmpty()
        ? li(plain(sentence.text()))
        : li(b(plain(sentence.subject())), escaped(" " + plain(sentence.text())));
  }

  /** Where the section of a title can be gone to. */
  static String anchor(String section) {
    return plain(section).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** What may be wider than the page, and then moves sideways by itself, by finger or by arrow keys. */
  static DomContent scrolling(String title, DomContent wide) {
    return div(wide)
        .withClass("scroll")
        .withTabindex(0)
        .attr("role", "region")
        .attr("aria-label", plain(title));
  }

  static DomContent escaped(String text) {
    return TagCreator.text(plain(text));
  }

  /** On one line, and without what turns a line around or is not shown. */
  static String plain(String text) {
    return Printable.oneLine(text);
  }
}
