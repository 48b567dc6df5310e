package org.mixcost.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A document in Markdown as a page.
 *
 * @param title of the document
 * @param sections its text, cut at the headings
 * @param html its elements, with links to places of the site
 */
record DocumentPage(String title, List<Section> sections, String html) {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final Pattern IMAGE = Pattern.compile("(<img [^>]*src=\")([^\"]+)");

  /**
   * A part of a page under one heading.
   *
   * @param id of the heading
   * @param level of the heading, from 1
   * @param heading in plain text
   * @param text below it
   */
  record Section(String id, int level, String heading, String text) {}

  /** Reads a document, which begins with its title. */
  static DocumentPage read(Path file, String markdown, SitePlan plan) {
    Node document = PARSER.parse(markdown);
    document.accept(new Links(file, plan));
    Map<Node, Section> sections = sections(document);
    List<Section> inOrder = List.copyOf(sections.values());
    return new DocumentPage(inOrder.get(0).heading(), inOrder, html(document, sections));
  }

  /** The sections by their headings. */
  private static Map<Node, Section> sections(Node document) {
    IdGenerator ids = IdGenerator.builder().build();
    Map<Node, Section> sections = new LinkedHashMap<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        String words = PlainText.of(heading);
        sections.put(
            heading,
            new Section(ids.generateId(words), heading.getLevel(), words, textBelow(heading)));
      }
    }
    return sections;
  }

  private static String textBelow(Heading heading) {
    List<String> blocks = new ArrayList<>();
    Node node = heading.getNext();
    while (node != null && !(node instanceof Heading)) {
      blocks.add(PlainText.of(node));
      node = node.getNext();
    }
    return String.join("\n", blocks);
  }

  /** Whatever is wider than the page is scrolled, by keyboard too. */
  private static String html(Node document, Map<Node, Section> sections) {
    HtmlRenderer renderer = HtmlRenderer.builder()
        .extensions(TABLES)
        .attributeProviderFactory(context -> (node, tag, attributes) -> {
          if (sections.containsKey(node)) {
            attributes.put("id", sections.get(node).id());
          }
          if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
          }
        })
        .build();
    return renderer
        .render(document)
        .replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>");
  }

  /** Leads links and images to places of the site. */
  private static final class Links extends AbstractVisitor {
    private final Path file;
    private final SitePlan plan;

    Links(Path file, SitePlan plan) {
      this.file = file;
      this.plan = plan;
    }

    @Override
    public void visit(Link link) {
      link.setDestination(plan.link(file, link.getDestination()));
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      image.setDestination(plan.link(file, image.getDestination()));
      visitChildren(image);
    }

    @Override
    public void visit(HtmlBlock block) {
      block.setLiteral(IMAGE
          .matcher(block.getLiteral())
          .replaceAll(
              found -> Matcher.quoteReplacement(found.group(1) + plan.link(file, found.group(2)))));
    }
  }
}
