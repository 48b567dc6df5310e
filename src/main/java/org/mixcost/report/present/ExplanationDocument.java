package org.mixcost.report.present;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.analysis.explain.Explanation;
import org.mixcost.analysis.explain.Explanation.Computed;
import org.mixcost.analysis.explain.Explanation.Element;
import org.mixcost.analysis.explain.Explanation.Given;
import org.mixcost.quantity.Citation;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.document.Tree;
import org.mixcost.report.document.Tree.Branch;
import org.mixcost.report.figure.FigureColumns;
import org.mixcost.report.figure.FigureData;

/** Where a figure comes from. */
public record ExplanationDocument(Explanation explanation, Provenance provenance)
    implements Answer {
  @Override
  public String kind() {
    return "explanation";
  }

  @Override
  public String title() {
    return explanation.scenario().name() + ": " + explanation.root().line().label();
  }

  @Override
  public List<Block> content() {
    return List.of(new Tree(title(), branch(explanation.root())));
  }

  private static Branch branch(Element element) {
    return new Branch(
        ElementText.head(element),
        ElementText.detail(element),
        ElementText.terms(element).stream().map(ExplanationDocument::branch).toList());
  }

  /** A row for each number, with its depth in the tree. */
  @Override
  public List<ReportTable> sheets() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number("depth"));
    List.of("symbol", "id", "label", "unit").forEach(name -> columns.add(Column.text(name)));
    columns.addAll(FigureColumns.columns("", true));
    List.of("formula", "from").forEach(name -> columns.add(Column.text(name)));
    List<Row> rows = new ArrayList<>();
    rows(explanation.root(), 0, rows);
    return List.of(new ReportTable(kind(), title(), columns, rows, List.of()));
  }

  private static void rows(Element element, int depth, List<Row> rows) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Numeric(depth));
    List.of(
            element.symbol(),
            ElementText.id(element),
            ElementText.label(element),
            element.figure().unit().symbol())
        .forEach(text -> cells.add(new Cell.Label(text)));
    cells.addAll(FigureColumns.cells(element.figure(), true));
    cells.add(new Cell.Label(element instanceof Computed computed ? computed.formula() : ""));
    cells.add(new Cell.Label(element instanceof Given given ? ElementText.origin(given) : ""));
    rows.add(new Row(cells, false));
    ElementText.terms(element).forEach(below -> rows(below, depth + 1, rows));
  }

  @Override
  public Fields facts() {
    return Fields.NONE
        .with("scenario", explanation.scenario().name())
        .with("title", explanation.scenario().title())
        .with("line", data(explanation.root()));
  }

  private static Fields data(Element element) {
    Fields symbol =
        element.symbol().isEmpty() ? Fields.NONE : Fields.NONE.with("symbol", element.symbol());
    Fields figure = symbol
        .with("id", ElementText.id(element))
        .with("label", ElementText.label(element))
        .and(FigureData.of(element.figure()));
    return figure.and(element instanceof Given given ? origin(given) : terms((Computed) element));
  }

  private static Fields terms(Computed computed) {
    Fields formula = Fields.NONE.with("formula", computed.formula());
    return computed.isToldElsewhere()
        ? formula.with("told_before", true)
        : formula.with("terms", Items.of(computed.terms(), ExplanationDocument::data));
  }

  private static Fields origin(Given given) {
    Citation citation = given.quantity().citation();
    return Fields.NONE
        .with("value", given.quantity().text())
        .with(
            "origin",
            Fields.NONE
                .with("basis", citation.basis().toString())
                .with("place", citation.place())
                .with("source", citation.title())
                .with("date", citation.date())
                .with("url", citation.url())
                .with("note", citation.note()));
  }
}
