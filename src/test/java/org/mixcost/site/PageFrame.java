package org.mixcost.site;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.nio.file.Path;
import java.util.List;

/** What stands around each page: its title, a search and the menu. */
final class PageFrame {
  /** Beside the documents there is what is made of the code. */
  static final Path JAVADOC = Path.of("apidocs/index.html");

  private final Menu menu;
  private final SitePlan plan;

  PageFrame(Menu menu, SitePlan plan) {
    this.menu = menu;
    this.plan = plan;
  }

  /**
   * A whole page.
   *
   * @param place of it on the site
   * @param sections whose headings the menu shows below the page
   * @param elements of it
   */
  String around(Path place, String name, List<DocumentPage.Section> sections, String elements) {
    String page = html(
            head(
                meta().withCharset("utf-8"),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                title(name.equals("mixcost") ? name : name + " – mixcost"),
                link().withRel("stylesheet").withHref(to(place, "site.css")),
                script().withSrc(to(place, "lunr.min.js")).attr("defer"),
                script().withSrc(to(place, "site.js")).attr("defer")),
            body(
                header(a("mixcost").withHref(to(place, "index.html")), search(place)),
                div(menu(place, sections), main(rawHtml("\n" + elements))).withClass("page")))
        .withLang("en")
        .render();
    return "<!DOCTYPE html>\n" + page + "\n";
  }

  private static String to(Path place, String target) {
    return SitePlan.relative(place, Path.of(target));
  }

  /** What is found is shown by a script, which reads the text of all pages once somebody searches. */
  private static DomContent search(Path place) {
    return div(
            label("Search").withFor("search"),
            input()
                .withType("search")
                .withId("search")
                .attr("autocomplete", "off")
                .attr("data-top", to(place, "index.html").replace("index.html", "")),
            ol().withId("found").attr("aria-live", "polite"))
        .withClass("search");
  }

  private DomContent menu(Path place, List<DocumentPage.Section> sections) {
    return nav(details(
            summary("Contents"),
            each(menu.groups(), group -> group(group, place, sections)),
            h2("Code"),
            ul(
                li(a("Javadoc").withHref(SitePlan.relative(place, JAVADOC))),
                li(a("JSON Schema of scenarios")
                    .withHref(SitePlan.relative(place, Site.schemaPlace()))))))
        .attr("aria-label", "Contents");
  }

  private DomContent group(Menu.Group group, Path place, List<DocumentPage.Section> sections) {
    return each(
        h2(group.title()), ul(each(group.entries(), entry -> entry(entry, place, sections))));
  }

  private DomContent entry(Menu.Entry entry, Path place, List<DocumentPage.Section> sections) {
    Path target = plan.page(entry.file());
    boolean isHere = target.equals(place);
    return li(
        a(entry.title())
            .withHref(SitePlan.relative(place, target))
            .condAttr(isHere, "aria-current", "page"),
        iff(isHere, headings(sections)));
  }

  private static DomContent headings(List<DocumentPage.Section> sections) {
    List<DocumentPage.Section> shown =
        sections.stream().filter(section -> section.level() == 2).toList();
    return ul(each(shown, section -> li(a(section.heading()).withHref("#" + section.id()))));
  }
}
