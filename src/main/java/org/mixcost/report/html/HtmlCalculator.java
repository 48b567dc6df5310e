package org.mixcost.report.html;

import static j2html.TagCreator.button;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.output;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static java.util.stream.Collectors.joining;

import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.Calculator;
import org.mixcost.report.document.Calculator.Knob;
import org.mixcost.report.document.Calculator.Outcome;

/** Figures that the page computes as its reader sets some inputs; hidden until its script runs. */
public final class HtmlCalculator {
  private HtmlCalculator() {}

  /** A slider for each input, a row for each figure, and the functions from the one to the other. */
  public static String of(Calculator calculator) {
    List<Knob> knobs = calculator.knobs();
    return HtmlText.rendered(section(
            h2(calculator.title()).withId(HtmlText.anchor(calculator.title())),
            p(calculator.note()).withClass("note"),
            each(
                IntStream.range(0, knobs.size()).boxed().toList(),
                place -> knob(knobs.get(place), place)),
            p(button("As in the report").withType("reset").withClass("reset")),
            outcomes(calculator),
            script(rawHtml("const outcomes = " + functions(calculator) + ";")))
        .withClass("what-if")
        .isHidden());
  }

  private static DomContent knob(Knob knob, int place) {
    String id = "knob-" + place;
    String now = Double.toString(knob.now());
    return div(
            label(knob.label()).withFor(id),
            input()
                .withType("range")
                .withId(id)
                .withMin(Double.toString(knob.low()))
                .withMax(Double.toString(knob.high()))
                .withStep("any")
                .withData("path", knob.path())
                .withData("now", now)
                .withValue(now),
            output(knob.isShare() ? Numbers.percent(knob.now()) : Numbers.brief(knob.now()))
                .attr("for", id))
        .withClasses("knob", knob.isShare() ? "share" : "");
  }

  private static DomContent outcomes(Calculator calculator) {
    return table(
        caption(calculator.measure()),
        thead(tr(
            th("alternative").attr("scope", "col"),
            th("as in the report").attr("scope", "col").withClass("number"),
            th("as set").attr("scope", "col").withClass("number"),
            th("").attr("aria-hidden", "true"))),
        tbody(each(calculator.outcomes(), HtmlCalculator::outcome)));
  }

  private static DomContent outcome(Outcome outcome) {
    return tr(
        td(outcome.label()),
        td(Numbers.brief(outcome.now())).withClass("number"),
        td(Numbers.brief(outcome.now())).withClasses("number", "set"),
        td(span().withClass("bar")).attr("aria-hidden", "true"));
  }

  private static String functions(Calculator calculator) {
    return calculator.outcomes().stream().map(Outcome::script).collect(joining(",\n", "[", "]"));
  }
}
