package org.mixcost.report.html;

import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.summary;

import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.stream.Stream;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.document.ChartTables;

/** A chart, and what it shows in words and in numbers. */
public final class HtmlChart {
  private HtmlChart() {}

  /**
   * The chart.
   *
   * @param svg how it is drawn
   */
  public static String of(Chart chart, String svg) {
    return HtmlText.rendered(figure(
            HtmlText.scrolling(chart.caption().title(), rawHtml(svg)),
            details(summary("In words"), p(words(chart)).withClass("words")),
            details(summary("In numbers"), rawHtml(HtmlTable.of(ChartTables.of(chart)))))
        .withData("name", chart.caption().id()));
  }

  /** One statement a line. */
  private static DomContent words(Chart chart) {
    return each(chart
        .text()
        .lines()
        .<DomContent>flatMap(line -> Stream.of(rawHtml("\n"), TagCreator.text(line)))
        .skip(1));
  }
}
