package org.mixcost.report.html;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import java.util.stream.IntStream;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** A table that scrolls by itself where it is wider than the page; its numbers are there in full for who sorts it. */
public final class HtmlTable {
  private HtmlTable() {}

  /** The table with its title and its notes. */
  public static String of(ReportTable table) {
    DomContent whole = table(
        caption(table.title()),
        thead(tr(each(table.columns(), HtmlTable::heading))),
        tbody(each(table.rows(), row -> row(table, row))));
    return HtmlText.rendered(section(
            HtmlText.scrolling(table.title(), whole),
            each(table.footnotes(), note -> p(note).withClass("note")))
        .withClass("table")
        .withData("name", table.id()));
  }

  private static DomContent heading(Column column) {
    return th(column.heading()).attr("scope", "col").withCondClass(column.isNumeric(), "number");
  }

  private static DomContent row(ReportTable table, Row row) {
    return tr(each(
            IntStream.range(0, row.cells().size())
                .mapToObj(i -> cell(table.columns().get(i), row.cells().get(i)))
                .toList(),
            cell -> cell))
        .withCondClass(row.isSum(), "sum");
  }

  private static TdTag cell(Column column, Cell cell) {
    TdTag shown = td(content(cell)).withCondClass(column.isNumeric(), "number");
    return cell.number().isPresent()
        ? shown.withData("value", Numbers.forMachines(cell.number().getAsDouble()))
        : shown;
  }

  private static DomContent content(Cell cell) {
    return cell.working()
        .<DomContent>map(id -> HtmlWorkings.link(cell.text(), id))
        .orElseGet(() -> TagCreator.text(cell.text()));
  }
}
