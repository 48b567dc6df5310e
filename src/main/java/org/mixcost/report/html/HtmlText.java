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

import j2html.Config;
import j2html.TagCreator;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.utils.EscapeUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.mixcost.issue.Printable;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.report.document.Block.Sentences;

/** Titles and sentences. */
public final class HtmlText {
  static final DomContent NOTHING = TagCreator.text("");

  private static final Config ESCAPING = Config.defaults().withTextEscaper(HtmlText::escaped);

  private HtmlText() {}

  /** A title; that of a section can be gone to. */
  public static String heading(Heading heading) {
    String text = heading.text();
    return rendered(heading.level() == 1 ? h1(text) : h2(text).withId(anchor(text)));
  }

  /** The answer. */
  public static String finding(Finding finding) {
    return rendered(p(strong("Finding: "), TagCreator.text(finding.text())).withClass("finding"));
  }

  /** Sentences as a list; nothing where there are none. */
  public static String sentences(Sentences sentences) {
    return sentences.all().isEmpty() ? "" : rendered(ul(each(sentences.all(), HtmlText::sentence)));
  }

  private static DomContent sentence(Sentence sentence) {
    return sentence.subject().isEmpty()
        ? li(sentence.text())
        : li(b(sentence.subject()), TagCreator.text(" " + sentence.text()));
  }

  /** Where the section of a title can be gone to. */
  static String anchor(String section) {
    return Printable.oneLine(section).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** What may be wider than the page, and then moves sideways by itself, by finger or by arrow keys. */
  static DomContent scrolling(String title, DomContent wide) {
    return div(wide)
        .withClass("scroll")
        .withTabindex(0)
        .attr("role", "region")
        .attr("aria-label", title);
  }

  /** Elements as text, in which nothing that people have written stands in words or attributes but as it shows. */
  static String rendered(DomContent content) {
    try {
      return content.render(FlatHtml.inMemory(ESCAPING)).toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** On one line, without markup and without what turns a line around or is not shown. */
  private static String escaped(String text) {
    return EscapeUtil.escape(Printable.oneLine(text));
  }
}
