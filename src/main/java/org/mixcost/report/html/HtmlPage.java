package org.mixcost.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Calculator;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.Workings;

/**
 * The frame of a page, whole in one file: it asks the net for nothing, and can be read without its script, which sorts
 * tables, hands out charts, opens figures and computes what a reader sets.
 */
public final class HtmlPage {
  private static final String POLICY =
      "default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

  private HtmlPage() {}

  /**
   * The page of a document.
   *
   * @param blocks of it, as elements
   */
  public static String of(ReportDocument document, String blocks) {
    Optional<Workings> workings = document.workings();
    DomContent page = html(
            head(
                meta().withCharset("utf-8"),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().attr("http-equiv", "Content-Security-Policy").withContent(POLICY),
                title(document.title()),
                style(rawHtml("\n" + resource("page.css")))),
            body(
                contents(sections(document, workings)),
                main(
                    opening(document),
                    rawHtml("\n" + blocks + "\n"),
                    workings.map(HtmlWorkings::of).orElse(HtmlText.NOTHING)),
                footer(each(document.all(Provenance.class).toList(), HtmlPage::provenance)),
                script(rawHtml("\n" + resource("page.js")))))
        .withLang("en");
    return "<!DOCTYPE html>\n" + HtmlText.rendered(page) + "\n";
  }

  /** The title, unless the document itself opens with it or with its finding. */
  private static DomContent opening(ReportDocument document) {
    boolean hasTitle = document.all(Heading.class).anyMatch(heading -> heading.level() == 1);
    boolean hasFinding = document.all(Finding.class).findAny().isPresent();
    return hasTitle || hasFinding ? HtmlText.NOTHING : h1(document.title());
  }

  private static List<String> sections(ReportDocument document, Optional<Workings> workings) {
    return Stream.concat(
            document.blocks().stream().flatMap(block -> beginning(block).stream()),
            workings.stream().map(Workings::title))
        .toList();
  }

  /** Where the sections begin; nothing where there are none. */
  private static DomContent contents(List<String> sections) {
    return sections.isEmpty()
        ? HtmlText.NOTHING
        : nav(ul(each(sections, HtmlPage::entry))).attr("aria-label", "Contents");
  }

  private static DomContent entry(String section) {
    return li(a(section).withHref("#" + HtmlText.anchor(section)));
  }

  /** The title of the section that a block begins, if it does. */
  private static Optional<String> beginning(Block block) {
    if (block instanceof Calculator calculator) {
      return Optional.of(calculator.title());
    }
    return block instanceof Heading heading && heading.level() == 2
        ? Optional.of(heading.text())
        : Optional.empty();
  }

  /** What the document was made from. */
  private static DomContent provenance(Provenance provenance) {
    return p(provenance.text());
  }

  private static String resource(String name) {
    try (InputStream file = HtmlPage.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot unpack " + name, failure);
    }
  }
}
