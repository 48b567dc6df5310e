package org.mixcost.report.write;

import static j2html.TagCreator.a;
import static j2html.TagCreator.b;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.output;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.style;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;
import static java.util.stream.Collectors.joining;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.TrTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mixcost.issue.Printable;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.ChartWriter;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.Calculator;
import org.mixcost.report.document.Calculator.Knob;
import org.mixcost.report.document.Calculator.Outcome;
import org.mixcost.report.document.ChartTables;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.Tree;
import org.mixcost.report.document.Tree.Branch;

/**
 * A page for a browser, whole in one file: it asks the net for nothing, and can be read without its script, which sorts
 * tables, hands out charts and computes what a reader sets.
 */
final class HtmlWriter extends PageWriter {
  private static final String POLICY =
      "default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

  private static final DomContent NOTHING = TagCreator.text("");

  HtmlWriter() {
    super("\n");
  }

  @Override
  public Optional<FolderFile> file(ReportDocument document) {
    return Optional.of(new FolderFile("index.html", "The report as a page for a browser"));
  }

  @Override
  String text(ReportDocument document, Pictures pictures) {
    return "<!DOCTYPE html>\n"
        + html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    meta().attr("http-equiv", "Content-Security-Policy").withContent(POLICY),
                    title(plain(document.title())),
                    style(rawHtml("\n" + resource("page.css")))),
                body(
                    contents(document),
                    main(opening(document), rawHtml("\n" + super.text(document, pictures) + "\n")),
                    script(rawHtml("\n" + resource("page.js")))))
            .withLang("en")
            .render()
        + "\n";
  }

  /** The title, unless the document itself opens with it or with its finding. */
  private static DomContent opening(ReportDocument document) {
    boolean hasTitle = document.all(Heading.class).anyMatch(heading -> heading.level() == 1);
    boolean hasFinding = document.all(Finding.class).findAny().isPresent();
    return hasTitle || hasFinding ? NOTHING : h1(plain(document.title()));
  }

  /** Where the sections begin; nothing where there are none. */
  private static DomContent contents(ReportDocument document) {
    List<String> sections =
        document.blocks().stream().flatMap(block -> beginning(block).stream()).toList();
    return sections.isEmpty()
        ? NOTHING
        : nav(ul(each(sections, section -> li(a(plain(section)).withHref("#" + anchor(section))))))
            .attr("aria-label", "Contents");
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

  private static String anchor(String section) {
    return plain(section).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  @Override
  String heading(Heading heading) {
    String text = plain(heading.text());
    return heading.level() == 1
        ? h1(text).render()
        : h2(text).withId(anchor(heading.text())).render();
  }

  @Override
  String finding(Finding finding) {
    return p(strong("Finding: "), escaped(finding.text())).withClass("finding").render();
  }

  @Override
  String sentences(Sentences sentences) {
    return sentences.all().isEmpty()
        ? ""
        : ul(each(sentences.all(), HtmlWriter::sentence)).render();
  }

  private static DomContent sentence(Sentence sentence) {
    return sentence.subject().isEmpty()
        ? li(plain(sentence.text()))
        : li(b(plain(sentence.subject())), escaped(" " + plain(sentence.text())));
  }

  private static DomContent escaped(String text) {
    return TagCreator.text(plain(text));
  }

  @Override
  String table(ReportTable table) {
    return section(
            div(TagCreator.table(
                    caption(plain(table.title())),
                    thead(tr(each(
                        table.columns(),
                        column -> th(plain(column.heading()))
                            .attr("scope", "col")
                            .withCondClass(column.isNumeric(), "number")))),
                    tbody(each(table.rows(), row -> row(table, row)))))
                .withClass("scroll")
                .withTabindex(0)
                .attr("role", "region")
                .attr("aria-label", plain(table.title())),
            each(table.notes(), note -> p(plain(note)).withClass("note")))
        .withClass("table")
        .withData("name", table.id())
        .render();
  }

  private static TrTag row(ReportTable table, ReportTable.Row row) {
    return tr(each(
            IntStream.range(0, row.cells().size())
                .mapToObj(i -> cell(table.columns().get(i), row.cells().get(i)))
                .toList(),
            cell -> cell))
        .withCondClass(row.isSum(), "sum");
  }

  private static TdTag cell(ReportTable.Column column, ReportTable.Cell cell) {
    TdTag shown = td(plain(cell.text())).withCondClass(column.isNumeric(), "number");
    return cell.number().isPresent()
        ? shown.withData("value", Numbers.forMachines(cell.number().getAsDouble()))
        : shown;
  }

  @Override
  String drawing(Drawing drawing, Pictures pictures) {
    Chart chart = drawing.chart();
    String svg = pictures.svg(chart).orElseGet(() -> drawn(chart));
    return figure(
            rawHtml(svg),
            details(summary("In words"), p(words(chart)).withClass("words")),
            details(summary("In numbers"), rawHtml(table(ChartTables.of(chart)))))
        .withData("name", chart.caption().id())
        .render();
  }

  private static String drawn(Chart chart) {
    byte[] svg = ChartWriter.svg(chart, ChartWidth.PAGE.centimeters());
    return new String(svg, StandardCharsets.UTF_8);
  }

  /** One statement a line. */
  private static String words(Chart chart) {
    return chart.text().lines().map(HtmlWriter::plain).collect(joining("\n"));
  }

  @Override
  String calculator(Calculator calculator) {
    String functions =
        calculator.outcomes().stream().map(Outcome::script).collect(joining(",\n", "[", "]"));
    return section(
            h2(plain(calculator.title())).withId(anchor(calculator.title())),
            p(plain(calculator.note())).withClass("note"),
            each(
                IntStream.range(0, calculator.knobs().size()).boxed().toList(),
                place -> knob(calculator.knobs().get(place), place)),
            p(button("As in the report").withType("reset").withClass("reset")),
            TagCreator.table(
                caption(plain(calculator.measure())),
                thead(tr(
                    th("alternative").attr("scope", "col"),
                    th("as in the report").attr("scope", "col").withClass("number"),
                    th("as set").attr("scope", "col").withClass("number"),
                    th("").attr("aria-hidden", "true"))),
                tbody(each(calculator.outcomes(), HtmlWriter::outcome))),
            script(rawHtml("const outcomes = " + functions + ";")))
        .withClass("what-if")
        .isHidden()
        .render();
  }

  private static DomContent knob(Knob knob, int place) {
    String id = "knob-" + place;
    return div(
            label(plain(knob.label())).withFor(id),
            input()
                .withType("range")
                .withId(id)
                .withMin(Double.toString(knob.low()))
                .withMax(Double.toString(knob.high()))
                .withStep("any")
                .withData("path", knob.path())
                .withData("now", Double.toString(knob.now()))
                .withValue(Double.toString(knob.now())),
            output(knob.isShare() ? Numbers.percent(knob.now()) : Numbers.brief(knob.now()))
                .attr("for", id))
        .withClasses("knob", knob.isShare() ? "share" : "");
  }

  private static DomContent outcome(Outcome outcome) {
    return tr(
        td(plain(outcome.label())),
        td(Numbers.brief(outcome.now())).withClass("number"),
        td(Numbers.brief(outcome.now())).withClasses("number", "set"),
        td(span().withClass("bar")).attr("aria-hidden", "true"));
  }

  @Override
  String tree(Tree tree) {
    return section(h3(plain(tree.title())), branch(tree.root())).render();
  }

  private static DomContent branch(Branch branch) {
    DomContent head = span(plain(branch.head()));
    DomContent detail = span(plain(branch.detail())).withClass("note");
    return branch.below().isEmpty()
        ? p(head, escaped(" "), detail)
        : details(
            summary(head, escaped(" "), detail),
            div(each(branch.below(), HtmlWriter::branch)).withClass("below"));
  }

  @Override
  String sectionEnd() {
    return "";
  }

  @Override
  String provenance(Provenance provenance) {
    return footer(p(plain(provenance.text()))).render();
  }

  /** On one line, and without what turns a line around or is not shown. */
  private static String plain(String text) {
    return Printable.oneLine(text);
  }

  private static String resource(String name) {
    try (InputStream file = HtmlWriter.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot unpack " + name, failure);
    }
  }
}
